package newswatch.ingest.owner;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import newswatch.events.SourceState;
import newswatch.ingest.poll.Meters;
import newswatch.ingest.poll.Rota;
import newswatch.ingest.poll.SourcePoll;
import newswatch.ingest.poll.Tempo;
import newswatch.ingest.publish.ArticlePublisher;
import newswatch.ingest.source.EntryMarks;
import newswatch.ingest.source.Reach;
import newswatch.ingest.source.Source;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts a session together.
 *
 * @param real real time for a span of the clock's
 * @param reach made for this session alone
 */
public record SessionParts(
        Clock clock, UnaryOperator<Duration> real, Reach reach, Meters meters, RandomGenerator random) {
    private static final int THREADS = 200;

    public IngestSession session(
            Consumer<String, byte[]> consumer,
            ArticlePublisher publisher,
            Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends,
            Supplier<List<Source>> sources) {
        Rota rota = new Rota(clock, real, THREADS);
        Tempo tempo = new Tempo(random);
        meters.waiting(rota);
        Roster roster = new Roster(rota, (source, known) -> poll(source, known, publisher, tempo), clock, random);
        return new IngestSession(consumer, publisher, ends, sources, rota, roster);
    }

    private SourcePoll poll(Source source, SourceState known, ArticlePublisher publisher, Tempo tempo) {
        Map<String, String> seen = known == null ? Map.of() : known.seen();
        seen.forEach((article, mark) -> {
            if (EntryMarks.told(mark)) {
                reach.sightings().tells(source.id(), article);
            }
        });
        return new SourcePoll(source, known, reach, publisher, meters, tempo);
    }
}
