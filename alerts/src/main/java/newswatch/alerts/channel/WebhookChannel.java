package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import newswatch.events.yaml.Omittable;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** A POST as Standard Webhooks has it, of our own JSON or of a CloudEvent. */
public final class WebhookChannel implements AlertChannel {
    private final Settings settings;
    private final HttpPosts posts;
    private final Clock clock;

    WebhookChannel(Settings settings, HttpPosts posts, Clock clock) {
        this.settings = settings;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Attempt> send(Message message) {
        return posts.send(() -> request(message));
    }

    private Request request(Message message) throws IOException {
        byte[] body = message.body().getBytes(UTF_8);
        long timestamp = clock.instant().getEpochSecond();
        Request.Builder request = HttpTarget.post(settings.target().reveal())
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .post(RequestBody.create(body, settings.format().type));
        List<String> secrets = settings.secrets();
        if (!secrets.isEmpty()) {
            request.header("webhook-signature", Signature.of(secrets, message.id(), timestamp, body));
        }
        return request.build();
    }

    /** What the body looks like. */
    public enum Format {
        JSON(HttpTarget.JSON),
        /** Structured mode. */
        CLOUDEVENTS(MediaType.get("application/cloudevents+json"));

        @SuppressWarnings("ImmutableEnumChecker") // it is, though it does not say so
        private final MediaType type;

        Format(MediaType type) {
            this.type = type;
        }

        @JsonCreator
        public static Format of(String name) {
            return Arrays.stream(values())
                    .filter(format -> format.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("use json or cloudevents"));
        }

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param url where to; itself a secret, as such addresses often hold a token
     * @param secret {@code whsec_} and base64; without one the messages are not signed
     * @param previousSecret signs as well, while receivers change over
     * @param allowPrivate whether the receiver may be in a private network, on any port
     */
    public record Settings(
            String id,
            @Omittable String url,
            @Omittable String urlFile,
            @Omittable String secret,
            @Omittable String secretFile,
            @Omittable String previousSecret,
            @Omittable String previousSecretFile,
            @Omittable Format format,
            @Omittable boolean allowPrivate)
            implements ChannelSettings {
        public Settings {
            HttpTarget.of("url", url, urlFile);
            checkSecret("secret", secret, secretFile);
            checkSecret("previousSecret", previousSecret, previousSecretFile);
            format = format == null ? Format.JSON : format;
        }

        @Override
        public String type() {
            return "webhook";
        }

        @Override
        public String render(Notice notice) {
            return format == Format.CLOUDEVENTS ? JsonBody.cloudEvent(notice) : JsonBody.of(notice);
        }

        @Override
        public AlertChannel open(Gateways gateways) {
            return new WebhookChannel(
                    this, new HttpPosts(gateways.http().client(allowPrivate), gateways.clock()), gateways.clock());
        }

        @Override
        public String refusedOverApi() {
            return HttpTarget.refusedOverApi(allowPrivate, urlFile, secretFile, previousSecretFile);
        }

        @Override
        public String toString() {
            return "webhook " + id;
        }

        HttpTarget target() {
            return HttpTarget.of("url", url, urlFile);
        }

        List<String> secrets() throws IOException {
            List<String> revealed = new ArrayList<>();
            for (Secret given : new Secret[] {
                Secret.of("secret", secret, secretFile, false),
                Secret.of("previousSecret", previousSecret, previousSecretFile, false)
            }) {
                if (given != null) {
                    revealed.add(given.reveal());
                }
            }
            return revealed;
        }

        private static void checkSecret(String key, String literal, String file) {
            Secret.of(key, literal, file, false);
            if (literal != null) {
                Signature.key(literal);
            }
        }
    }
}
