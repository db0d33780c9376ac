package newswatch.ingest.extract;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One spelling for what RFC 3986 calls equal: escapes of plain letters undone, others in capitals, a stray % escaped. */
final class PercentCoding {
    private static final Pattern ESCAPE = Pattern.compile("%(?:([0-9A-Fa-f]{2}))?");
    private static final Pattern UNSAFE = Pattern.compile("[\\[\\]^`|{}\"<>]");
    private static final String UNRESERVED = "-._~";

    private PercentCoding() {}

    /** @param part of an encoded address: a path or a query */
    static String normal(String part) {
        return UNSAFE.matcher(ESCAPE.matcher(part).replaceAll(PercentCoding::respelt))
                .replaceAll(m -> "%%%02X".formatted((int) m.group().charAt(0)));
    }

    private static String respelt(MatchResult escape) {
        if (escape.group(1) == null) {
            return "%25";
        }
        char c = (char) Integer.parseInt(escape.group(1), 16);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || UNRESERVED.indexOf(c) >= 0
                ? String.valueOf(c)
                : "%" + escape.group(1).toUpperCase(java.util.Locale.ROOT);
    }
}
