package newswatch.alerts.web;

import java.util.Set;

/**
 * Where to serve.
 *
 * @param port 0 for any free one
 * @param allowRemote must be set to bind anything but loopback: there are no access tokens yet
 */
public record WebSettings(String host, int port, boolean allowRemote) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and 65535");
        }
        if (!LOOPBACK.contains(host) && !allowRemote) {
            throw new IllegalArgumentException(
                    "refusing to serve on " + host
                            + ": anybody who reaches it could read everything; allow it with http.allowRemote: true, or NEWSWATCH_HTTP_ALLOW_REMOTE=true");
        }
    }
}
