package newswatch.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswatch.alerts.channel.Gateways;
import newswatch.alerts.channel.Unsubscribing;
import newswatch.alerts.deliver.Deliveries;
import newswatch.alerts.deliver.Terms;
import newswatch.alerts.digest.ViewDigests;
import newswatch.alerts.meters.AlertsSeries;
import newswatch.alerts.subscriptions.Wishes;
import newswatch.alerts.view.MoodGauges;
import newswatch.alerts.view.View;
import newswatch.alerts.view.ViewFeed;
import newswatch.alerts.web.WebServer;
import newswatch.events.kafka.Topics;
import newswatch.service.Health;
import newswatch.service.KafkaSettings;
import newswatch.service.TopicAdmin;
import newswatch.service.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view and what it serves, and the deliveries. It answers over HTTP at once and is ready when Kafka is there and the
 * view has caught up; while Kafka is away it waits.
 */
public final class AlertsService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertsService.class);
    private static final int LONGEST_PAUSE_SECONDS = 15;

    private final AlertsSettings settings;
    private final KafkaSettings kafka;
    private final View view;
    private final WebServer web;
    private final ViewFeed feed;
    private final Wishes wishes;
    private final Gateways gateways;
    private final Deliveries deliveries;
    private final AlertsApi api;
    private final Trouble trouble = new Trouble(LOG, "alerts");
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread starter = new Thread(this::begin, "alerts-start");

    /** @throws IllegalStateException when another process uses the data directory */
    public AlertsService(
            AlertsSettings settings, KafkaSettings kafka, MeterRegistry registry, Health health, Clock clock) {
        this.settings = settings;
        this.kafka = kafka;
        view = View.open(settings.data());
        wishes = new Wishes(settings.subscriptions(), kafka, clock);
        Unsubscribing unsubscribing =
                Unsubscribing.keptIn(settings.data().resolveSibling("unsubscribe.key"), wishes::unsubscribed);
        gateways = Gateways.open(System.out, unsubscribing, clock);
        api = new AlertsApi(wishes, gateways, settings.web().publicUrl(), view, kafka);
        web = new WebServer(settings.web(), settings.watches(), view, api.changing(), health, registry, clock);
        MoodGauges moods = new MoodGauges(registry);
        settings.watchIds().forEach(watch -> view.almanac().relations(watch).forEach(moods::show));
        feed = new ViewFeed(
                view,
                kafka,
                settings.watchIds(),
                changes -> {
                    web.publish(changes);
                    moods.changed(changes);
                },
                registry,
                health,
                clock);
        Terms terms = new Terms(
                wishes,
                wishes,
                new ViewDigests(view, feed::complete, settings.watches(), wishes),
                settings.web().publicUrl(),
                settings.schedule(),
                clock);
        deliveries = new Deliveries(settings.deliveries(), kafka, terms, gateways, registry, health);
        observe(registry, health);
        health.check("service", () -> closing.getCount() == 0 ? "closing" : trouble.words());
        starter.setDaemon(true);
    }

    private void observe(MeterRegistry registry, Health health) {
        health.check("subscriptions", wishes::problem);
        AlertsSeries.SUBSCRIPTIONS_VALID.gauge(registry, () -> wishes.fileValid() ? 1 : 0);
        AlertsSeries.SUBSCRIPTIONS_BROKEN.gauge(
                registry, () -> wishes.inForce().broken().size());
    }

    /** @throws IllegalStateException when the port is taken */
    public void start() {
        web.start();
        starter.start();
    }

    /** The port it answers on. */
    public int port() {
        return web.port();
    }

    /** Nothing of ours runs before its topics exist. */
    private void begin() {
        for (int pause = 1; closing.getCount() > 0; pause = Math.min(2 * pause, LONGEST_PAUSE_SECONDS)) {
            try {
                new TopicAdmin(kafka, settings.topics()).ensure(Topics.all(settings.watchIds()));
                feed.start();
                wishes.start();
                deliveries.start();
                trouble.over();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                trouble.tell(e);
                sleep(pause);
            }
        }
    }

    private void sleep(int seconds) {
        try {
            if (closing.await(seconds, TimeUnit.SECONDS)) {
                LOG.debug("closing before Kafka was there");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that it is not ready, then stops within ten seconds. */
    @Override
    public void close() {
        closing.countDown();
        starter.interrupt();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(feed::close),
                        CompletableFuture.runAsync(deliveries::close),
                        CompletableFuture.runAsync(wishes::close),
                        CompletableFuture.runAsync(api::close))
                .join();
        web.close(); // until then it says that it is closing
        gateways.close();
        view.close();
    }
}
