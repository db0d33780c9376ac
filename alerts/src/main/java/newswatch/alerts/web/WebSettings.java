package newswatch.alerts.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where to serve, and whom.
 *
 * @param port 0 for any free one
 * @param allowRemote without tokens, lets others than this machine read; nobody can write then
 * @param tokens the tokens file, or null: loopback only, and whoever comes may do all
 * @param trustedProxies addresses and ranges whose {@code X-Forwarded-For} is believed
 * @param readOnly whether every write is refused
 * @param publicUrl address of the board as people reach it, without a slash at its end, or null
 */
public record WebSettings(
        String host,
        int port,
        boolean allowRemote,
        Path tokens,
        List<String> trustedProxies,
        boolean readOnly,
        String publicUrl) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    public WebSettings {
        trustedProxies = trustedProxies == null ? List.of() : List.copyOf(trustedProxies);
        publicUrl = publicUrl == null ? null : checked(publicUrl.replaceFirst("/+$", ""));
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
        if (!LOOPBACK.contains(host) && !allowRemote && tokens == null) {
            throw new IllegalArgumentException("refusing to serve on " + host
                    + " without tokens: anybody who reaches it could read and change everything; name a file of tokens"
                    + " with http.tokens, or NEWSWATCH_HTTP_TOKENS (newswatch token makes one), or let everybody read"
                    + " and nobody write with http.allowRemote: true, or NEWSWATCH_HTTP_ALLOW_REMOTE=true");
        }
    }

    /** Without tokens, proxies and a public address. */
    public WebSettings(String host, int port, boolean allowRemote) {
        this(host, port, allowRemote, null, null, false, null);
    }

    private static String checked(String url) {
        try {
            URI uri = new URI(url);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("http.publicUrl should be the http or https address of the board", e);
        }
        throw new IllegalArgumentException("http.publicUrl should be the http or https address of the board");
    }

    /** Whether only this machine reaches it. */
    boolean local() {
        return LOOPBACK.contains(host);
    }

    /** Host and port of the public address, or null. */
    String publicAuthority() {
        return publicUrl == null
                ? null
                : URI.create(publicUrl).getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
