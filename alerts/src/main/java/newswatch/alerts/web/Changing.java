package newswatch.alerts.web;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import newswatch.alerts.channel.ChannelSettings;
import newswatch.alerts.channel.Trial;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.kept.Kept;
import newswatch.alerts.subscriptions.Entries;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.Judgement;
import newswatch.events.Receipt;
import newswatch.events.Silence;
import newswatch.events.SubscriptionEntry;

/**
 * What can be changed over the API, and through what.
 *
 * @param file the entries of the subscriptions file, as they are now
 * @param inForce the entries of the file and those made over the API, as they are now
 * @param judge writes a judgement, and returns when the view has read it
 * @param unsubscribing how recipients of mails leave them
 * @param requeue writes a REQUEUED receipt, and returns when the view has read it
 */
public record Changing(
        Kept<Silence> silences,
        Kept<SubscriptionEntry> entries,
        Supplier<Subscriptions> file,
        Supplier<Entries.InForce> inForce,
        Consumer<Judgement> judge,
        Consumer<Receipt> requeue,
        Trying trying,
        Unsubscribing unsubscribing) {
    /** Sends a message that is marked as a test. */
    public interface Trying {
        /** One attempt through each channel; does not block. */
        CompletionStage<List<Trial.Outcome>> of(String subscription, List<ChannelSettings> channels);
    }
}
