package newswatch.ingest.fetch;

import java.util.Optional;
import okhttp3.HttpUrl;

/** Addresses that may be fetched at all: http or https, no user information, nothing that parsers read differently. */
final class WebAddress {
    private static final int MAX_LENGTH = 4_000;

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
                url != null && url.username().isEmpty() && url.password().isEmpty();
        return plain ? Optional.of(url) : Optional.empty();
    }
}
