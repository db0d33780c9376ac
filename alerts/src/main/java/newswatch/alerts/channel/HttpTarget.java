package newswatch.alerts.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import newswatch.service.AddressGuard;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;

/** An address to post to, which is itself a secret, as such addresses often hold a token. */
final class HttpTarget {
    static final MediaType JSON = MediaType.get("application/json");

    private static final byte[] SOME_PUBLIC = {1, 1, 1, 1};

    private final String key;
    private final String literal;
    private final Secret url;

    private HttpTarget(String key, String literal, String file) {
        this.key = key;
        this.literal = literal;
        url = Secret.of(key, literal, file, true);
    }

    /** @throws IllegalArgumentException without the content when it is no address */
    static HttpTarget of(String key, String literal, String file) {
        if (literal != null && HttpUrl.parse(literal) == null) {
            throw new IllegalArgumentException(key + " should be an http or https address");
        }
        return new HttpTarget(key, literal, file);
    }

    /** @throws IllegalArgumentException when the file holds no address */
    HttpUrl reveal() throws IOException {
        return HttpUrl.get(url.reveal());
    }

    static Request.Builder post(HttpUrl url) {
        return new Request.Builder().url(url).header("user-agent", "newswatch");
    }

    /**
     * Why it must not be set up over the API, or null: neither a file nor the private network of this machine may be
     * reached that way. What a name leads to is looked at anew at each connection.
     *
     * @param files what is given for the keys that name files
     */
    String refusedOverApi(boolean allowPrivate, String... files) {
        if (Arrays.stream(files).anyMatch(Objects::nonNull)) {
            return "over the API secrets and addresses are given themselves; files can only be named in the subscriptions file";
        } else if (allowPrivate) {
            return "allowPrivate can only be set in the subscriptions file";
        }
        HttpUrl parsed = literal == null ? null : HttpUrl.parse(literal);
        return parsed == null || reachable(parsed)
                ? null
                : key
                        + " is none that a public server may have; a private one can only be named in the subscriptions file";
    }

    private static boolean reachable(HttpUrl url) {
        String host = url.host().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return false;
        }
        try {
            // never asks for a name
            InetAddress address = host.contains(":") || host.matches("[0-9.]+")
                    ? InetAddress.getByName(host)
                    : InetAddress.getByAddress(SOME_PUBLIC);
            return AddressGuard.allows(new InetSocketAddress(address, url.port()));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
