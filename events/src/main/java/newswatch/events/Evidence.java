package newswatch.events;

import java.time.Instant;

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
        String attributedTo) {}
