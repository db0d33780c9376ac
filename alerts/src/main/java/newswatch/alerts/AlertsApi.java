package newswatch.alerts;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.HttpGateway;
import newswatch.alerts.channel.MailGateway;
import newswatch.alerts.channel.Trial;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.dispatch.ChannelPartition;
import newswatch.alerts.shared.KeptTopic;
import newswatch.alerts.shared.Unavailable;
import newswatch.alerts.shared.Writing;
import newswatch.alerts.subscriptions.Wishes;
import newswatch.alerts.view.View;
import newswatch.alerts.web.Changing;
import newswatch.events.Judgement;
import newswatch.events.Receipt;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What is changed over the API goes to Kafka, and is read back before the answer. The topics must exist. */
final class AlertsApi implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration HTTP_DEADLINE = Duration.ofSeconds(20);

    private final View view;
    private final Writing writing;
    private final HttpGateway http = new HttpGateway(HTTP_DEADLINE);
    private final MailGateway mail;
    private final ExecutorService blocking = Executors.newFixedThreadPool(1, task -> {
        Thread thread = new Thread(task, "alerts-trials");
        thread.setDaemon(true);
        return thread;
    });
    private final Changing changing;

    AlertsApi(Wishes wishes, Unsubscribing unsubscribing, String board, View view, KafkaSettings kafka, Clock clock) {
        this.view = view;
        mail = new MailGateway(unsubscribing);
        Trial trial = new Trial(new Gateways(System.out, http, mail, blocking, clock), board);
        writing = new Writing(kafka);
        changing = new Changing(
                new KeptTopic<>(Topics.SILENCES, "newswatch.silence", wishes.silences(), writing),
                new KeptTopic<>(Topics.SUBSCRIPTIONS, "newswatch.subscription", wishes.entries(), writing),
                wishes::ofFile,
                this::judge,
                this::requeue,
                trial::of,
                unsubscribing);
    }

    Changing changing() {
        return changing;
    }

    private void requeue(Receipt receipt) {
        int partition = ChannelPartition.of(receipt.channel(), writing.partitions(Topics.RECEIPTS));
        seen(writing.write(Topics.RECEIPTS, partition, receipt.message(), receipt, "newswatch.receipt", receipt.at()));
    }

    private void judge(Judgement judgement) {
        seen(writing.write(Topics.JUDGEMENTS, null, judgement.id(), judgement, "newswatch.judgement", judgement.at()));
    }

    /** Waits until the view shows it. */
    private void seen(RecordMetadata written) {
        try {
            if (!view.await(written.topic(), written.partition(), written.offset(), PATIENCE)) {
                throw new Unavailable("it is written, and not yet read here", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    @Override
    public void close() {
        writing.close();
        http.close();
        mail.close();
        blocking.shutdownNow();
    }
}
