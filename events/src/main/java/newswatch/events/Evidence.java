package newswatch.events;

import java.time.Instant;
import java.util.List;

/** One sentence of one article: at most 300 characters of quotation, offsets in code points of the article's text. */
public record Evidence(
        String article,
        int revision,
        String url,
        String outlet,
        Instant publishedAt,
        String quote,
        int start,
        int end,
        String attributedTo) {

    /** The same, wordless where it is of that article. */
    static List<Evidence> without(String article, List<Evidence> evidence) {
        return evidence.stream()
                .map(each -> article.equals(each.article()) ? each.wordless() : each)
                .toList();
    }

    /** Where it stood, without what it said: its article was forgotten. */
    public Evidence wordless() {
        return new Evidence(article, revision, url, outlet, publishedAt, "", start, end, null);
    }
}
