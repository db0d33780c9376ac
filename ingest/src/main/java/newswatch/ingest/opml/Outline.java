package newswatch.ingest.opml;

import java.util.List;

/**
 * A feed as an OPML names it, unchecked.
 *
 * @param title empty where it has none
 * @param url of the feed
 * @param page of the outlet, or null
 * @param language or null
 * @param groups titles of the outlines around it, the outermost first
 */
public record Outline(String title, String url, String page, String language, List<String> groups) {
    public Outline {
        groups = List.copyOf(groups);
    }
}
