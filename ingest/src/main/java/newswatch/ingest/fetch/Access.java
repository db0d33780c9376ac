package newswatch.ingest.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.events.yaml.Omittable;

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
            "if-none-match",
            "if-modified-since");

    public Access {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (!name.matches("[A-Za-z0-9-]{1,60}") || !value.matches("[\\x20-\\x7E]{0,1000}")) {
                throw new IllegalArgumentException("'" + name + "' is no header, or its value has odd characters");
            } else if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the header '" + name + "' is set by newswatch itself");
            }
        });
        if ((user == null) != (passwordFile == null)) {
            throw new IllegalArgumentException("'user' and 'passwordFile' belong together");
        }
    }
}
