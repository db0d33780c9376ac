package newswatch.standalone.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request as a site hears it.
 *
 * @param headers names in lower case
 */
record Asked(String path, Map<String, String> headers) {
    static final String ROBOTS = "/robots.txt";

    /** @param head request line and headers */
    static Asked parse(String head) {
        String[] lines = head.split("\r\n");
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return new Asked(lines[0].split(" ", 3)[1], headers);
    }

    boolean knows(String etag) {
        return etag.equals(headers.get("if-none-match"));
    }

    boolean knowsDate(String date) {
        return date.equals(headers.get("if-modified-since"));
    }

    boolean robots() {
        return path.equals(ROBOTS);
    }
}
