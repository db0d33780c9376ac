package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswatch.events.Article;
import newswatch.events.kafka.Topics;
import newswatch.service.GroupLag;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicOverrides;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of records when the broker's log itself loses some. */
@Timeout(120)
class LogOnDiskTest {
    private static final TopicPartition ARTICLES = new TopicPartition(Topics.ARTICLES.name(), 0);
    private static final int TORN_BYTES = 7;

    @TempDir
    Path directory;

    @Test
    void a_torn_tail_costs_the_last_record_and_who_sent_it_sends_it_again() throws Exception { // K15
        try (Broker broker = Broker.start(directory, 0)) {
            new TopicAdmin(broker.kafka(), TopicOverrides.SINGLE).ensure(List.of(Topics.ARTICLES));
            send(broker, "a", "b", "c");
        }
        Files.delete(directory.resolve(".kafka_cleanshutdown")); // as if it had been killed
        try (FileChannel log =
                FileChannel.open(directory.resolve(ARTICLES + "/00000000000000000000.log"), StandardOpenOption.WRITE)) {
            log.truncate(log.size() - TORN_BYTES);
        }
        try (Broker broker = Broker.start(directory, 0)) {
            assertThat(ids(broker)).containsExactly("a", "b");
            send(broker, "c", "d");
            assertThat(ids(broker)).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void what_retention_took_before_a_group_had_read_it_is_counted_once() throws Exception { // K21
        try (Broker broker = Broker.start(directory, 0);
                Admin admin = Admin.create(broker.kafka().admin())) {
            new TopicAdmin(broker.kafka(), TopicOverrides.SINGLE).ensure(List.of(Topics.ARTICLES));
            send(broker, "a", "b", "c", "d", "e");
            admin.alterConsumerGroupOffsets("desk", Map.of(ARTICLES, new OffsetAndMetadata(1)))
                    .all()
                    .get();
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            try (GroupLag lag = new GroupLag(List.of("desk"), broker.kafka(), meters, Clock.systemUTC())) {
                lag.look("desk");
                assertThat(lost(meters)).isZero();
                admin.deleteRecords(Map.of(ARTICLES, RecordsToDelete.beforeOffset(4)))
                        .all()
                        .get();
                lag.look("desk");
                lag.look("desk");
            }
            assertThat(lost(meters)).isEqualTo(3);
        }
    }

    private static double lost(SimpleMeterRegistry meters) {
        return meters.get("newswatch.kafka.offsets.lost")
                .tag("group", "desk")
                .tag("topic", "newswatch.articles")
                .counter()
                .count();
    }

    /** Each acknowledged before the next, so that each is a batch of its own. */
    private static void send(Broker broker, String... ids) {
        for (String id : ids) {
            try (ArticleFeed feed = new ArticleFeed(broker.kafka())) {
                feed.send(article(id));
            }
        }
    }

    private static Article article(String id) {
        return new Article(
                id, null, null, null, null, Instant.EPOCH, null, null, "text", null, null, null, null, false);
    }

    private static List<String> ids(Broker broker) {
        return new TopicContents(broker.kafka())
                .read(Topics.ARTICLES).stream().map(Article::id).toList();
    }
}
