package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import newswatch.events.json.Json;
import newswatch.events.yaml.Omittable;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * A push to phones by ntfy, published as JSON. The topic, which is as good as a password there, is put in when it is
 * sent.
 */
public final class NtfyChannel implements AlertChannel {
    /** What is longer becomes an attachment. */
    static final int MAX_MESSAGE_BYTES = 4_096;

    private static final int MAX_TITLE_BYTES = 500;
    private static final int MAX_ITEMS = 20;

    private final Settings settings;
    private final HttpPosts posts;

    NtfyChannel(Settings settings, HttpPosts posts) {
        this.settings = settings;
        this.posts = posts;
    }

    @Override
    public CompletionStage<Attempt> send(Message message) {
        return posts.send(() -> request(message));
    }

    private Request request(Message message) throws IOException {
        ObjectNode body = JsonBody.object(message.body());
        body.put("topic", topic(settings.topicName().reveal()));
        Request.Builder request = HttpTarget.post(settings.target().reveal())
                .post(RequestBody.create(JsonBody.text(body).getBytes(UTF_8), HttpTarget.JSON));
        Secret token = settings.access();
        if (token != null) {
            request.header("authorization", "Bearer " + token.reveal());
        }
        return request.build();
    }

    private static String topic(String name) {
        if (!name.matches("[-_A-Za-z0-9]{1,64}")) {
            throw new IllegalArgumentException("a topic has 1 to 64 of a-z, A-Z, 0-9, - and _");
        }
        return name;
    }

    private static String render(Notice notice) {
        Letter letter = Letters.of(notice, MAX_ITEMS);
        ObjectNode message = Json.MAPPER.createObjectNode();
        message.put("title", PlainText.cutToBytes(letter.subject(), MAX_TITLE_BYTES));
        message.put(
                "message", PlainText.cutToBytes(PlainLetter.belowSubject(letter).strip(), MAX_MESSAGE_BYTES));
        message.put("priority", priority(notice.kind(), letter.urgency()));
        ArrayNode tags = message.putArray("tags");
        tags(notice, letter).forEach(tags::add);
        Stream.concat(letter.items().stream().map(Letter.Item::link), Stream.ofNullable(letter.link()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(link -> message.put("click", link));
        return JsonBody.text(message);
    }

    /** Theirs go from 1 to 5, which rings until it is seen; nobody is woken for more of the same, or for a test. */
    private static int priority(Notice.Kind kind, int urgency) {
        if (kind != Notice.Kind.ALERTS) {
            return kind == Notice.Kind.RUNNING ? 4 : 3;
        }
        return switch (urgency) {
            case 1 -> 5;
            case 2 -> 3;
            default -> 2;
        };
    }

    /** The first is shown as its picture, the others as words. */
    private static Stream<String> tags(Notice notice, Letter letter) {
        String picture =
                switch (notice.kind()) {
                    case TEST -> "test_tube";
                    case DIGEST -> "newspaper";
                    case RUNNING -> "repeat";
                    case ALERTS -> letter.urgency() == 1 ? "rotating_light" : "newspaper";
                };
        return Stream.of(picture, PlainText.line(notice.subscription()));
    }

    /**
     * {@code type: ntfy}.
     *
     * @param url of the server; left out, the public one
     * @param token for a topic that is not open to all
     */
    public record Settings(
            String id,
            @Omittable String url,
            @Omittable String topic,
            @Omittable String topicFile,
            @Omittable String token,
            @Omittable String tokenFile,
            @Omittable boolean allowPrivate)
            implements ChannelSettings {
        public Settings {
            url = url == null ? "https://ntfy.sh" : url;
            HttpTarget.of("url", url, null);
            Secret.of("topic", topic, topicFile, true);
            Secret.of("token", token, tokenFile, false);
            if (topic != null) {
                NtfyChannel.topic(topic);
            }
        }

        @Override
        public String type() {
            return "ntfy";
        }

        @Override
        public String render(Notice notice) {
            return NtfyChannel.render(notice);
        }

        @Override
        public AlertChannel open(Gateways gateways) {
            return new NtfyChannel(this, new HttpPosts(gateways.http().client(allowPrivate), gateways.clock()));
        }

        @Override
        public String refusedOverApi() {
            return HttpTarget.refusedOverApi(allowPrivate, topicFile, tokenFile);
        }

        @Override
        public String toString() {
            return "ntfy " + id;
        }

        HttpTarget target() {
            return HttpTarget.of("url", url, null);
        }

        Secret topicName() {
            return Secret.of("topic", topic, topicFile, true);
        }

        Secret access() {
            return Secret.of("token", token, tokenFile, false);
        }
    }
}
