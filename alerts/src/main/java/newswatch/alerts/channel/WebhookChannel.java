package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import newswatch.events.yaml.Omittable;
import newswatch.service.AddressGuard;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A POST as Standard Webhooks has it. The answer's status says all; its body is never read. */
public final class WebhookChannel implements AlertChannel {
    private static final MediaType JSON = MediaType.get("application/json");

    private final Settings settings;
    private final OkHttpClient client;
    private final Clock clock;

    WebhookChannel(Settings settings, OkHttpClient client, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Attempt> send(Message message) {
        Request request;
        try {
            request = request(message);
        } catch (IOException | IllegalArgumentException e) {
            return CompletableFuture.completedFuture(Attempt.retry(Reason.UNREADABLE_SECRET));
        }
        CompletableFuture<Attempt> attempt = new CompletableFuture<>();
        client.newCall(request).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                try (response) {
                    attempt.complete(judge(response));
                }
            }

            @Override
            public void onFailure(Call call, IOException e) {
                attempt.complete(Attempt.retry(judge(e)));
            }
        });
        return attempt;
    }

    private Request request(Message message) throws IOException {
        byte[] body = message.body().getBytes(UTF_8);
        long timestamp = clock.instant().getEpochSecond();
        Request.Builder request = new Request.Builder()
                .url(HttpUrl.get(settings.target().reveal()))
                .header("user-agent", "newswatch")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .post(RequestBody.create(body, JSON));
        List<String> secrets = settings.secrets();
        if (!secrets.isEmpty()) {
            request.header("webhook-signature", Signature.of(secrets, message.id(), timestamp, body));
        }
        return request.build();
    }

    private Attempt judge(Response response) {
        int status = response.code();
        if (status >= 200 && status < 300) {
            return Attempt.DELIVERED;
        } else if (status == 410) {
            return new Attempt.Refused(Reason.GONE);
        } else if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return new Attempt.Retry(
                    RetryAfter.parse(response.header(HttpGateway.RETRY_AFTER), clock),
                    status == 429 ? Reason.RATE_LIMITED : Reason.SERVER_ERROR);
        }
        // a redirect is often a mistake of the receiver's that somebody will mend
        return status < 400 ? Attempt.retry(Reason.REDIRECTED) : new Attempt.Refused(Reason.REJECTED);
    }

    private static Reason judge(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AddressGuard.BlockedAddress) {
                return Reason.ADDRESS_BLOCKED;
            }
        }
        return e instanceof InterruptedIOException ? Reason.TIMEOUT : Reason.NETWORK;
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
            @Omittable boolean allowPrivate)
            implements ChannelSettings {
        public Settings {
            Secret.of("url", url, urlFile, true);
            if (url != null && HttpUrl.parse(url) == null) {
                throw new IllegalArgumentException("url should be an http or https address");
            }
            checkSecret("secret", secret, secretFile);
            checkSecret("previousSecret", previousSecret, previousSecretFile);
        }

        @Override
        public String type() {
            return "webhook";
        }

        @Override
        public AlertChannel open(Gateways gateways) {
            return new WebhookChannel(this, gateways.http().client(allowPrivate), gateways.clock());
        }

        @Override
        public String toString() {
            return "webhook " + id;
        }

        Secret target() {
            return Secret.of("url", url, urlFile, true);
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
