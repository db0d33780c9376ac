package newswatch.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * One address for one article: host in lower case, no default port, no fragment, no tracking parameters. Anything that
 * may name an article stays: other parameters, their order, the path's case.
 */
public final class CanonicalUrl {
    /** The file's keys; a name that ends in * is a beginning. */
    record Tracking(List<String> parameters) {}

    private static final Tracking TRACKING =
            DataFile.read(CanonicalUrl.class, "tracking-parameters.yaml", Tracking.class);
    private static final Set<String> NAMES =
            TRACKING.parameters().stream().filter(name -> !name.endsWith("*")).collect(Collectors.toSet());
    private static final List<String> BEGINNINGS = TRACKING.parameters().stream()
            .filter(name -> name.endsWith("*"))
            .map(name -> name.substring(0, name.length() - 1))
            .toList();

    private CanonicalUrl() {}

    /** Empty when it is no http address. */
    public static Optional<String> of(String url) {
        HttpUrl parsed = url == null ? null : HttpUrl.parse(url.strip());
        return parsed == null ? Optional.empty() : Optional.of(canonical(parsed));
    }

    /** Resolves a link of a page or feed; empty when nothing fetchable comes of it. */
    public static Optional<String> resolve(String base, String link) {
        HttpUrl parsed = base == null ? null : HttpUrl.parse(base);
        HttpUrl resolved = link == null || link.isBlank()
                ? null
                : parsed == null ? HttpUrl.parse(link.strip()) : parsed.resolve(link.strip());
        return Optional.ofNullable(resolved).map(HttpUrl::toString);
    }

    /** The host without {@code www.}, or null. */
    static String host(String url) {
        HttpUrl parsed = url == null ? null : HttpUrl.parse(url);
        return parsed == null
                ? null
                : parsed.host().startsWith("www.") ? parsed.host().substring(4) : parsed.host();
    }

    private static String canonical(HttpUrl url) {
        HttpUrl.Builder builder = url.newBuilder().username("").password("");
        url.queryParameterNames().stream().filter(CanonicalUrl::tracks).forEach(builder::removeAllQueryParameters);
        if (url.querySize() > 0 && builder.build().querySize() == 0) {
            builder.query(null);
        }
        // "#!" is how some sites number their pages
        if (url.encodedFragment() != null && !url.encodedFragment().startsWith("!")) {
            builder.fragment(null);
        }
        return builder.build().toString();
    }

    private static boolean tracks(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || BEGINNINGS.stream().anyMatch(lower::startsWith);
    }
}
