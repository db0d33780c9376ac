package newswatch.alerts.deliver;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import newswatch.alerts.channel.AlertChannel;
import newswatch.alerts.channel.Attempt;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.Message;
import newswatch.alerts.channel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open channels; one whose settings changed is opened anew, and what is under way ends on the old one. */
final class Channels {
    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private record Opened(ChannelSettings settings, AlertChannel channel) {}

    private final Gateways gateways;
    private final Map<String, Opened> opened = new HashMap<>();

    Channels(Gateways gateways) {
        this.gateways = gateways;
    }

    /** Never throws, never completes exceptionally. */
    CompletionStage<Attempt> send(ChannelSettings settings, Message message) {
        try {
            Opened open = opened.compute(
                    settings.id(),
                    (id, known) -> known != null && known.settings().equals(settings)
                            ? known
                            : new Opened(settings, settings.open(gateways)));
            return open.channel().send(message).exceptionally(e -> failed(settings, e));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(failed(settings, e));
        }
    }

    private static Attempt failed(ChannelSettings settings, Throwable e) {
        // the message of an exception may hold an address or a secret
        LOG.warn("channel {} failed: {}", settings.id(), e.getClass().getSimpleName());
        return Attempt.retry(Reason.FAILED);
    }
}
