package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import newswatch.events.json.Json;
import newswatch.events.yaml.Omittable;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/** An Apprise API, which passes on to whatever services it knows. Their addresses are put in when it is sent. */
public final class AppriseChannel implements AlertChannel {
    private static final int MAX_ITEMS = 20;
    private static final int MAX_TITLE = 200;
    private static final int MAX_BODY = 30_000;

    private final Settings settings;
    private final HttpPosts posts;

    AppriseChannel(Settings settings, HttpPosts posts) {
        this.settings = settings;
        this.posts = posts;
    }

    @Override
    public CompletionStage<Attempt> send(Message message) {
        return posts.send(() -> request(message));
    }

    private Request request(Message message) throws IOException {
        ObjectNode body = JsonBody.object(message.body());
        HttpUrl.Builder url = settings.target().reveal().newBuilder().addPathSegment("notify");
        if (settings.key() != null) {
            url.addPathSegment(settings.key());
            if (settings.tag() != null) {
                body.put("tag", settings.tag());
            }
        } else {
            body.put("urls", settings.services().reveal());
        }
        return HttpTarget.post(url.build())
                .post(RequestBody.create(JsonBody.text(body).getBytes(UTF_8), HttpTarget.JSON))
                .build();
    }

    private static String render(Notice notice) {
        Letter letter = Letters.of(notice, MAX_ITEMS);
        ObjectNode message = Json.MAPPER.createObjectNode();
        message.put("title", PlainText.cut(letter.subject(), MAX_TITLE));
        message.put("body", PlainText.cut(PlainLetter.belowSubject(letter).strip(), MAX_BODY));
        message.put("type", letter.urgency() == 1 && notice.kind() == Notice.Kind.ALERTS ? "warning" : "info");
        message.put("format", "text");
        return JsonBody.text(message);
    }

    /**
     * Two answers of its own: 204 says that it knows no service under that key, which somebody will mend; 424 that one
     * of the services failed. Then all of them are told again, rather than one of them never.
     */
    private static Attempt judge(int status, Duration after) {
        return status == 204 || status == 424
                ? new Attempt.Retry(after, Reason.SERVER_ERROR)
                : HttpPosts.byStatus(status, after);
    }

    /**
     * {@code type: apprise}.
     *
     * @param url of the Apprise API
     * @param key under which it keeps its services; or
     * @param urls Apprise addresses of the services, which hold their secrets
     * @param tag only those of the key's services
     */
    public record Settings(
            String id,
            @Omittable String url,
            @Omittable String urlFile,
            @Omittable String key,
            @Omittable String urls,
            @Omittable String urlsFile,
            @Omittable String tag,
            @Omittable boolean allowPrivate)
            implements ChannelSettings {
        public Settings {
            HttpTarget.of("url", url, urlFile);
            Secret.of("urls", urls, urlsFile, key == null);
            if (key != null && !key.matches("[-_A-Za-z0-9]{1,128}")) {
                throw new IllegalArgumentException("key has 1 to 128 of a-z, A-Z, 0-9, - and _");
            } else if (key != null && (urls != null || urlsFile != null)) {
                throw new IllegalArgumentException("give key or urls, not both");
            } else if (key == null && tag != null) {
                throw new IllegalArgumentException("tag chooses among the services of a key, and there is no key");
            }
        }

        @Override
        public String type() {
            return "apprise";
        }

        @Override
        public String render(Notice notice) {
            return AppriseChannel.render(notice);
        }

        @Override
        public AlertChannel open(Gateways gateways) {
            return new AppriseChannel(
                    this, new HttpPosts(gateways.http().client(allowPrivate), gateways.clock(), AppriseChannel::judge));
        }

        @Override
        public String refusedOverApi() {
            return HttpTarget.refusedOverApi(allowPrivate, urlFile, urlsFile);
        }

        @Override
        public String toString() {
            return "apprise " + id;
        }

        HttpTarget target() {
            return HttpTarget.of("url", url, urlFile);
        }

        Secret services() {
            return Secret.of("urls", urls, urlsFile, true);
        }
    }
}
