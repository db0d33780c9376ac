package newswatch.ingest.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.events.yaml.Omittable;
import okhttp3.HttpUrl;

/**
 * What one source wants to be asked with. Secrets stand in files, which are read at each request, so that a changed one
 * is picked up; they go to the source's own origin only, never along a redirect to another.
 *
 * @param headers sent with each request, such as {@code Accept-Language}
 * @param user for basic authentication, with {@code passwordFile}
 * @param tokenFile holds a bearer token
 * @param certificateFile PEM of the authority that signed the site's certificate, beside those the JDK knows
 */
public record Access(
        @Omittable Map<String, String> headers,
        @Omittable String user,
        @Omittable String passwordFile,
        @Omittable String tokenFile,
        @Omittable String certificateFile) {
    public static final Access PLAIN = new Access(null, null, null, null, null);

    private static final Set<String> OURS = Set.of(
            "host",
            "user-agent",
            "accept-encoding",
            "content-length",
            "connection",
            "expect",
            "if-none-match",
            "if-modified-since",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    public Access {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (!name.matches("[A-Za-z0-9-]{1,60}") || !value.matches("[\\x20-\\x7E]{0,1000}")) {
                throw new IllegalArgumentException("'" + name + "' is no header, or its value has odd characters");
            } else if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the header '" + name + "' is set by newswatch itself");
            } else if (name.equalsIgnoreCase("authorization")) {
                throw new IllegalArgumentException("secrets stand in files: 'passwordFile' or 'tokenFile'");
            }
        });
        if ((user == null) != (passwordFile == null)) {
            throw new IllegalArgumentException("'user' and 'passwordFile' belong together");
        } else if (user != null && tokenFile != null) {
            throw new IllegalArgumentException("either 'user' or 'tokenFile'");
        } else if (user != null && !user.matches("[^:\\p{Cntrl}]{1,200}")) {
            throw new IllegalArgumentException("'user' has a colon or control characters, or is too long");
        }
    }

    /**
     * What may go along to an address that a source shows: everything within its own origin, nothing elsewhere.
     *
     * @param source the source's own address
     */
    public Access toward(String source, String url) {
        Optional<HttpUrl> from = WebAddress.parse(source);
        Optional<HttpUrl> to = WebAddress.parse(url);
        return from.isPresent() && to.isPresent() && WebAddress.sameOrigin(from.get(), to.get()) ? this : PLAIN;
    }

    /** Names only: a header, too, may hold what is nobody's business. */
    @Override
    public String toString() {
        return "Access[headers=" + headers.keySet() + ", user=" + (user == null ? "no" : "yes") + ", passwordFile="
                + passwordFile + ", tokenFile=" + tokenFile + ", certificateFile=" + certificateFile + "]";
    }
}
