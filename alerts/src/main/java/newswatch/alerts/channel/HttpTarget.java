package newswatch.alerts.channel;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;

/** An address to post to, which is itself a secret, as such addresses often hold a token. */
final class HttpTarget {
    static final MediaType JSON = MediaType.get("application/json");

    private final Secret url;

    private HttpTarget(Secret url) {
        this.url = url;
    }

    /** @throws IllegalArgumentException without the content when it is no address */
    static HttpTarget of(String key, String literal, String file) {
        if (literal != null && HttpUrl.parse(literal) == null) {
            throw new IllegalArgumentException(key + " should be an http or https address");
        }
        return new HttpTarget(Secret.of(key, literal, file, true));
    }

    /** @throws IllegalArgumentException when the file holds no address */
    HttpUrl reveal() throws IOException {
        return HttpUrl.get(url.reveal());
    }

    static Request.Builder post(HttpUrl url) {
        return new Request.Builder().url(url).header("user-agent", "newswatch");
    }

    /**
     * Why a channel must not be set up over the API, or null: neither a file nor the private network of this machine may
     * be reached that way.
     *
     * @param files what is given for the keys that name files
     */
    static String refusedOverApi(boolean allowPrivate, String... files) {
        if (Arrays.stream(files).anyMatch(Objects::nonNull)) {
            return "over the API secrets and addresses are given themselves; files can only be named in the subscriptions file";
        } else if (allowPrivate) {
            return "allowPrivate can only be set in the subscriptions file";
        }
        return null;
    }

    @Override
    public String toString() {
        return "***";
    }
}
