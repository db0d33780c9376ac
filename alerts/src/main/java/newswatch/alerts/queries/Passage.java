package newswatch.alerts.queries;

import java.util.Set;

/**
 * A sentence of a text, or so much of it as may be quoted.
 *
 * @param start UTF-16 units
 */
record Passage(int start, int end) {
    /** UTF-16 units, so never more characters than that. */
    static final int LONGEST = 300;
    /** A sentence is sought so far to either side. */
    private static final int REACH = 600;

    private static final String ENDS = ".!?\u3002\uFF01\uFF1F\u2026\u061F\u06D4\u0964";
    private static final String CLOSING = "\"')]\u201D\u2019\u00BB\u300D\u300F\uFF09";
    private static final Set<String> ABBREVIATED = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "adm", "st", "jr",
            "sr", "vs", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /** The sentence around a place, cut to what may be quoted with the place in it. */
    static Passage around(String text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < REACH && !begins(text, start)) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - from < REACH && !ends(text, end)) {
            end++;
        }
        return new Passage(start, end).trimmed(text).cut(text, from, to);
    }

    private Passage trimmed(String text) {
        int from = start;
        int until = end;
        while (from < until && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (until > from && Character.isWhitespace(text.charAt(until - 1))) {
            until--;
        }
        return new Passage(from, until);
    }

    private Passage cut(String text, int from, int to) {
        if (end - start <= LONGEST) {
            return this;
        }
        int first = to - start <= LONGEST ? start : Math.max(start, from - LONGEST / 3);
        first = first == start ? start : afterSpace(text, first, from);
        int last = Math.min(end, first + LONGEST);
        if (last < end) {
            int space = text.lastIndexOf(' ', last);
            last = space > Math.max(first, Math.min(to, last - 1)) ? space : whole(text, last);
        }
        return new Passage(first, last).trimmed(text);
    }

    private static int afterSpace(String text, int from, int limit) {
        int space = text.indexOf(' ', from);
        return space >= 0 && space < limit ? space + 1 : whole(text, from);
    }

    /** Never between the halves of one character. */
    private static int whole(String text, int at) {
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Whether a sentence begins at a place: behind a line's end, or behind a sentence's. */
    private static boolean begins(String text, int at) {
        char before = text.charAt(at - 1);
        return before == '\n' || ends(text, at);
    }

    /** Whether a sentence ends before a place. */
    private static boolean ends(String text, int at) {
        if (text.charAt(at) == '\n') {
            return true;
        } else if (CLOSING.indexOf(text.charAt(at)) >= 0) {
            return false;
        }
        int sign = at - 1;
        while (sign > 0 && CLOSING.indexOf(text.charAt(sign)) >= 0) {
            sign--;
        }
        if (sign < 0 || ENDS.indexOf(text.charAt(sign)) < 0) {
            return false;
        }
        boolean wide = text.charAt(sign) >= 0x3000;
        return wide
                || (Character.isWhitespace(text.charAt(at)) && !(text.charAt(sign) == '.' && abbreviates(text, sign)));
    }

    private static boolean abbreviates(String text, int dot) {
        int start = dot;
        while (start > 0 && dot - start < 6 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, dot);
        return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || ABBREVIATED.contains(word.toLowerCase(java.util.Locale.ROOT));
    }
}
