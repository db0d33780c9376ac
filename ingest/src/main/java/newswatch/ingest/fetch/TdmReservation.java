package newswatch.ingest.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Rights reserved against text and data mining, as the W3C's protocol (TDMRep) says them. The page's own word counts
 * before its header's, and the header's before the site's file.
 */
public final class TdmReservation {
    static final String FILE = "/.well-known/tdmrep.json";

    private static final String NAME = "tdm-reservation";
    private static final int HEAD = 200_000;

    private TdmReservation() {}

    /** What a page says in {@code <meta name="tdm-reservation">}; empty if nothing. Any encoding but UTF-16 and 32. */
    public static Optional<Boolean> ofPage(byte[] html) {
        String text = new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1);
        if (!text.toLowerCase(Locale.ROOT).contains(NAME)) {
            return Optional.empty();
        }
        Element meta = Jsoup.parse(text).selectFirst("meta[name=" + NAME + "][content]");
        return meta == null ? Optional.empty() : said(meta.attr("content"));
    }

    static Optional<Boolean> ofHeaders(Headers headers) {
        return Optional.ofNullable(headers.get(NAME)).flatMap(TdmReservation::said);
    }

    /** 1 is reserved, 0 is not, and anything else is nothing said. */
    static Optional<Boolean> said(String value) {
        return switch (value.strip()) {
            case "1" -> Optional.of(true);
            case "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
