package newswatch.bench.jmh;

import newswatch.enrich.claims.Span;

/** An example of a rule, {@code [[who]]} acts toward <code>{{whom}}</code>, with the marks taken out. */
record MarkedSentence(String text, Span source, Span target) {
    static MarkedSentence of(String marked) {
        return new MarkedSentence(
                marked.replaceAll("\\[\\[|\\]\\]|\\{\\{|\\}\\}", ""),
                span(marked, "[[", "]]"),
                span(marked, "{{", "}}"));
    }

    private static Span span(String marked, String opens, String closes) {
        int start = marked.indexOf(opens);
        if (start < 0) {
            return null;
        }
        int before = marks(marked.substring(0, start));
        int end = marked.indexOf(closes, start);
        return new Span(start - before, end - before - 2);
    }

    /** Characters of marks. */
    private static int marks(String text) {
        return text.replaceAll("[^\\[\\]{}]", "").length();
    }
}
