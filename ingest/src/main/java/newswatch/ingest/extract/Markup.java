package newswatch.ingest.extract;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Bytes to a page, bounded. */
final class Markup {
    private static final int MAX_DEPTH = 256;

    private Markup() {}

    static Document parse(String html, String url) {
        Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
        return parser.parseInput(html, url);
    }
}
