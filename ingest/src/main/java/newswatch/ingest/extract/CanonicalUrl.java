package newswatch.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * One address for one article: host in lower case, no default port, no fragment, no tracking parameters, one spelling of
 * escapes. Anything that may name an article stays: other parameters, their order, the path's case, doubled slashes.
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

    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");
    private static final Pattern EDGES = Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$");
    private static final Pattern NO_HOST = Pattern.compile("[<>^|%]|(?:^|\\.)(?:\\d+|0x[0-9a-f]*)\\.?$");
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|\\.?$)){4}");

    private CanonicalUrl() {}

    /** Empty when it is no http address. */
    public static Optional<String> of(String url) {
        return resolved(null, url).map(CanonicalUrl::canonical);
    }

    /** Resolves a link of a page or feed, as browsers do; empty when nothing fetchable comes of it. */
    public static Optional<String> resolve(String base, String link) {
        return resolved(base, link).map(HttpUrl::toString);
    }

    private static Optional<HttpUrl> resolved(String base, String link) {
        String plain = link == null
                ? ""
                : EDGES.matcher(BREAKS.matcher(link).replaceAll("")).replaceAll("");
        HttpUrl parsed = base == null ? null : HttpUrl.parse(base);
        HttpUrl resolved = plain.isEmpty() ? null : parsed == null ? HttpUrl.parse(plain) : parsed.resolve(plain);
        return Optional.ofNullable(resolved).filter(url -> plainHost(url.host()));
    }

    // 0x7f.1, 2130706433, 1.2.3.4.5: read differently by different parsers
    private static boolean plainHost(String host) {
        return !NO_HOST.matcher(host).find() || DOTTED_QUAD.matcher(host).matches();
    }

    /** The host without {@code www.}, or null. */
    static String host(String url) {
        HttpUrl parsed = url == null ? null : HttpUrl.parse(url);
        return parsed == null
                ? null
                : parsed.host().startsWith("www.") ? parsed.host().substring(4) : parsed.host();
    }

    /** Whether both are addresses at one host, {@code www.} or not. */
    public static boolean sameHost(String one, String other) {
        String host = host(one);
        return host != null && host.equals(host(other));
    }

    /** Whether it names a site rather than anything on it. */
    public static boolean frontPage(String url) {
        HttpUrl parsed = url == null ? null : HttpUrl.parse(url);
        return parsed != null && parsed.encodedPath().equals("/") && parsed.query() == null;
    }

    private static String canonical(HttpUrl url) {
        String host = url.host();
        HttpUrl.Builder builder = url.newBuilder()
                .username("")
                .password("")
                .host(host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
                .encodedPath(PercentCoding.normal(url.encodedPath()))
                .encodedQuery(query(url.encodedQuery()));
        // "#!" is how some sites number their pages
        if (url.encodedFragment() != null && !url.encodedFragment().startsWith("!")) {
            builder.fragment(null);
        }
        return builder.build().toString();
    }

    /** What of a query may name the article, or null. */
    static String query(String encoded) {
        String kept = encoded == null
                ? ""
                : Stream.of(encoded.split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
                        .map(PercentCoding::normal)
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : kept;
    }

    private static boolean tracks(String parameter) {
        String name = PercentCoding.normal(parameter.split("=", 2)[0]).toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
    }
}
