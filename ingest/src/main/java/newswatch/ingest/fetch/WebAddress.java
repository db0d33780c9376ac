package newswatch.ingest.fetch;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Addresses that may be fetched at all: http or https, no user information, nothing that parsers read differently. */
final class WebAddress {
    private static final int MAX_LENGTH = 4_000;

    private static final Pattern NUMBER = Pattern.compile("(?:^|\\.)(?:\\d+|0[xX][0-9a-fA-F]*)$");
    private static final Pattern DOTTED_QUAD = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.(?!$)|$)){4}");

    private WebAddress() {}

    static Optional<HttpUrl> parse(String url) {
        return unambiguous(url) ? checked(HttpUrl.parse(url)) : Optional.empty();
    }

    static Optional<HttpUrl> resolve(HttpUrl base, String location) {
        return unambiguous(location) ? checked(base.resolve(location)) : Optional.empty();
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
