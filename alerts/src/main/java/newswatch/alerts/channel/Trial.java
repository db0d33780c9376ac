package newswatch.alerts.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import newswatch.events.Alert;
import newswatch.events.Ids;
import newswatch.events.json.Json;

/** Sends a sample alert, marked as a test, through channels at once and tells what came of it; once, without a retry. */
public final class Trial {
    private final Gateways gateways;
    private final String board;

    /** @param board base address of the board without a slash at its end, or null */
    public Trial(Gateways gateways, String board) {
        this.gateways = gateways;
        this.board = board;
    }

    /**
     * What came of one channel.
     *
     * @param reason the tag of what went wrong, or null
     * @param words for people
     */
    public record Outcome(String channel, String type, boolean delivered, String reason, String words) {
        static Outcome of(ChannelSettings channel, Attempt attempt) {
            if (attempt instanceof Attempt.Retry retry) {
                return failed(channel, retry.reason());
            } else if (attempt instanceof Attempt.Refused refused) {
                return failed(channel, refused.reason());
            }
            return new Outcome(channel.id(), channel.type(), true, null, "the receiver has taken it");
        }

        private static Outcome failed(ChannelSettings channel, Reason reason) {
            return new Outcome(channel.id(), channel.type(), false, reason.tag(), reason.words());
        }
    }

    /** Completes when all have answered or failed; never exceptionally. */
    public CompletionStage<List<Outcome>> of(String subscription, List<ChannelSettings> channels) {
        List<CompletableFuture<Outcome>> outcomes = channels.stream()
                .map(channel -> attempt(subscription, channel)
                        .thenApply(attempt -> Outcome.of(channel, attempt))
                        .toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(all -> outcomes.stream().map(CompletableFuture::join).toList());
    }

    /** The same by one channel. */
    public CompletionStage<Attempt> attempt(String subscription, ChannelSettings channel) {
        try {
            Notice notice = notice(subscription, channel.id(), gateways.clock().instant());
            return channel.open(gateways)
                    .send(new Message(notice.id(), channel.render(notice)))
                    .exceptionally(e -> Attempt.retry(Reason.FAILED));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(Attempt.retry(Reason.FAILED));
        }
    }

    private Notice notice(String subscription, String channel, Instant now) {
        String id = Ids.of("test", subscription, channel, now.toString());
        return new Notice(id, now, subscription, Notice.Kind.TEST, List.of(sample()), null, board);
    }

    /** Our own sample news of the spring of 2018. */
    public static Alert sample() {
        try (InputStream in = Objects.requireNonNull(Trial.class.getResourceAsStream("sample.json"))) {
            return Json.MAPPER.readValue(in, Alert.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
