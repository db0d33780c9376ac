package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletionStage;
import newswatch.events.yaml.Omittable;
import okhttp3.RequestBody;

/** A Slack channel, by its incoming webhook. */
public final class SlackChannel implements AlertChannel {
    private final Settings settings;
    private final HttpPosts posts;

    SlackChannel(Settings settings, HttpPosts posts) {
        this.settings = settings;
        this.posts = posts;
    }

    @Override
    public CompletionStage<Attempt> send(Message message) {
        byte[] body = message.body().getBytes(UTF_8);
        return posts.send(() -> HttpTarget.post(settings.target().reveal())
                .post(RequestBody.create(body, HttpTarget.JSON))
                .build());
    }

    /**
     * {@code type: slack}.
     *
     * @param url of the incoming webhook; whoever knows it can write to the channel
     */
    public record Settings(String id, @Omittable String url, @Omittable String urlFile, @Omittable boolean allowPrivate)
            implements ChannelSettings {
        public Settings {
            HttpTarget.of("url", url, urlFile);
        }

        @Override
        public String type() {
            return "slack";
        }

        @Override
        public String render(Notice notice) {
            return SlackBlocks.of(notice);
        }

        @Override
        public AlertChannel open(Gateways gateways) {
            return new SlackChannel(this, new HttpPosts(gateways.http().client(allowPrivate), gateways.clock()));
        }

        @Override
        public String refusedOverApi() {
            return HttpTarget.refusedOverApi(allowPrivate, urlFile);
        }

        @Override
        public String toString() {
            return "slack " + id;
        }

        HttpTarget target() {
            return HttpTarget.of("url", url, urlFile);
        }
    }
}
