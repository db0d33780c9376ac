package newswatch.enrich.text;

import java.util.Locale;

/**
 * A word as it is written, with its normal form. The words met last are remembered, so that a common word is one object
 * wherever it stands, made and hashed once: texts consist of few words, much repeated. What is remembered is bounded,
 * and threads may share it: a slot holds nothing or some whole spelling, and a wrong one is only made anew.
 *
 * @param norm lower case (ROOT), straight quotes
 */
record Spelling(String text, String norm) {
    private static final Spelling[] MET = new Spelling[1 << 11];
    /** Longer ones are not remembered. */
    private static final int LONGEST = 24;

    static Spelling of(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ hash >>> 15) & (MET.length - 1);
        Spelling met = MET[slot];
        if (met != null && met.is(text, from, to)) {
            return met;
        }
        Spelling made = of(new String(text, from, to - from));
        if (to - from <= LONGEST) {
            MET[slot] = made;
        }
        return made;
    }

    private boolean is(char[] other, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != other[i]) {
                return false;
            }
        }
        return true;
    }

    private static Spelling of(String word) {
        return new Spelling(word, norm(word));
    }

    private static String norm(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() > 3 && lower.indexOf('\u2019') < 0 && lower.indexOf('\u2011') < 0) {
            return lower;
        }
        return lower.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2010', '-')
                .replace('\u2011', '-');
    }
}
