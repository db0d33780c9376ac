package newswatch.alerts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import newswatch.alerts.channel.Attempt;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.Message;
import newswatch.alerts.channel.Notice;
import newswatch.alerts.subscriptions.Subscription;
import newswatch.alerts.web.Changing;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Ids;
import newswatch.events.Why;

/**
 * Sends a marked test straight to a channel, past the couriers: it is nobody's delivery.
 *
 * @param board address of the board, or null
 */
record Trial(Gateways gateways, String board) implements Changing.Trial {
    @Override
    public CompletionStage<Attempt> send(Subscription subscription, ChannelSettings channel) {
        Instant now = gateways.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        String id = Ids.of("test", UUID.randomUUID().toString());
        Notice notice = new Notice(
                id, now, subscription.id(), Notice.Kind.TEST, List.of(sample(subscription, id, now)), null, board);
        return channel.open(gateways).send(new Message(id, channel.render(notice)));
    }

    private static Alert sample(Subscription subscription, String id, Instant now) {
        String watch = subscription.watch() == null ? "test" : subscription.watch();
        return new Alert(
                id,
                AlertKind.SOURCE_RECOVERED,
                watch,
                now,
                3,
                false,
                "A test of subscription " + subscription.id() + ": nothing has happened",
                null,
                null,
                null,
                "test",
                List.of(),
                new Why(null, null, "somebody tries whether messages arrive", null));
    }
}
