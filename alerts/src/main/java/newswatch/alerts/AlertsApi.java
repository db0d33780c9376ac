package newswatch.alerts;

import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.Trial;
import newswatch.alerts.dispatch.ChannelPartition;
import newswatch.alerts.kept.KeptTopic;
import newswatch.alerts.kept.Writing;
import newswatch.alerts.subscriptions.Wishes;
import newswatch.alerts.view.View;
import newswatch.alerts.web.Changing;
import newswatch.events.Judgement;
import newswatch.events.Receipt;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;

/** What is changed over the API goes to Kafka, and is read back before the answer. The topics must exist. */
final class AlertsApi implements AutoCloseable {
    private final View view;
    private final Writing writing;
    private final Changing changing;

    AlertsApi(Wishes wishes, Gateways gateways, String board, View view, KafkaSettings kafka) {
        this.view = view;
        writing = new Writing(kafka);
        changing = new Changing(
                new KeptTopic<>(Topics.SILENCES, "newswatch.silence", wishes.silences(), writing),
                new KeptTopic<>(Topics.SUBSCRIPTIONS, "newswatch.subscription", wishes.entries(), writing),
                wishes::ofFile,
                wishes::inForce,
                this::judge,
                this::requeue,
                new Trial(gateways, board)::of,
                gateways.mail().unsubscribing());
    }

    Changing changing() {
        return changing;
    }

    private void requeue(Receipt receipt) {
        int partition = ChannelPartition.of(receipt.channel(), writing.partitions(Topics.RECEIPTS));
        writing.write(
                Topics.RECEIPTS, partition, receipt.message(), receipt, "newswatch.receipt", receipt.at(), view::await);
    }

    private void judge(Judgement judgement) {
        writing.write(
                Topics.JUDGEMENTS, null, judgement.id(), judgement, "newswatch.judgement", judgement.at(), view::await);
    }

    @Override
    public void close() {
        writing.close();
    }
}
