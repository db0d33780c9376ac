package newswatch.enrich.claims;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence whose actor stands in double square brackets and whose recipient in double braces. */
record MarkedSentence(String text, Span source, Span target) {
    private static final Pattern MARK = Pattern.compile("\\[\\[|\\]\\]|\\{\\{|\\}\\}");

    static MarkedSentence of(String marked) {
        StringBuilder plain = new StringBuilder();
        int[] at = {-1, -1, -1, -1};
        Matcher matcher = MARK.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            plain.append(marked, from, matcher.start());
            from = matcher.end();
            at["[[]]{{}}".indexOf(matcher.group()) / 2] = plain.length();
        }
        plain.append(marked.substring(from));
        return new MarkedSentence(plain.toString(), span(at[0], at[1]), span(at[2], at[3]));
    }

    private static Span span(int start, int end) {
        return start < 0 ? null : new Span(start, end);
    }
}
