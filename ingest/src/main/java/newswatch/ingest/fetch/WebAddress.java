package newswatch.ingest.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Addresses that may be fetched at all: http or https, no user information, nothing that parsers read differently. */
final class WebAddress {
    private static final int MAX_LENGTH = 4_000;

    private static final Pattern SLASHES = Pattern.compile("^(?:[hH][tT][tT][pP][sS]?:(?!//[^/])|///)");
    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final Pattern NUMBER = Pattern.compile("(?:^|\\.)(?:\\d+|0[xX][0-9a-fA-F]*)$");
    private static final Pattern DOTTED_QUAD = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");

    private WebAddress() {}

    static Optional<HttpUrl> parse(String url) {
        return unambiguous(url) ? checked(HttpUrl.parse(url)) : Optional.empty();
    }

    /** Empty for what no two parsers need read alike, such as {@code http:/x} and {@code ///x}. */
    static Optional<HttpUrl> resolve(HttpUrl base, String location) {
        return unambiguous(location) && !SLASHES.matcher(location).find()
                ? checked(base.resolve(location))
                : Optional.empty();
    }

    /** Whether it names a scheme that is not fetched at all. */
    static boolean otherScheme(String location) {
        Matcher scheme = SCHEME.matcher(location);
        return scheme.find()
                && !scheme.group(1).equalsIgnoreCase("http")
                && !scheme.group(1).equalsIgnoreCase("https");
    }

    static boolean sameOrigin(HttpUrl a, HttpUrl b) {
        return a.scheme().equals(b.scheme()) && authority(a).equals(authority(b));
    }

    /** Host and port: what has its own robots.txt and is asked once at a time. */
    static String authority(HttpUrl url) {
        return url.host() + ":" + url.port();
    }

    private static boolean unambiguous(String url) {
        return url != null
                && url.length() <= MAX_LENGTH
                && url.indexOf('\\') < 0
                && url.chars().noneMatch(c -> c <= 0x20 || c == 0x7F);
    }

    private static Optional<HttpUrl> checked(HttpUrl url) {
        boolean plain =
                url != null && url.username().isEmpty() && url.password().isEmpty() && !oddNumber(url.host());
        return plain ? Optional.of(url) : Optional.empty();
    }

    // 0177.0.0.1, 0x7f.1, 2130706433: some read them as octal or hexadecimal, some as decimal
    private static boolean oddNumber(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return NUMBER.matcher(bare).find() && !DOTTED_QUAD.matcher(bare).matches();
    }
}
