package newswatch.ingest.owner;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newswatch.events.SourceState;
import newswatch.events.kafka.Topics;
import newswatch.ingest.poll.Rota;
import newswatch.ingest.poll.SourcePoll;
import newswatch.ingest.publish.ArticlePublisher;
import newswatch.ingest.source.Source;
import newswatch.service.Worker;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of an ingest instance in the group that shares out the sources. A partition is read back to its end before
 * its sources have their turns; when it goes, polls under way may end before the next owner begins.
 */
public final class IngestSession implements Worker.Session, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(IngestSession.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Consumer<String, byte[]> consumer;
    private final ArticlePublisher publisher;
    private final Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends;
    private final Supplier<List<Source>> sources;
    private final Rota rota;
    private final Roster roster;
    private final Cursors cursors = new Cursors();
    private int partitions;
    private boolean joined;

    /** @param ends where partitions end, with what is not committed yet */
    public IngestSession(
            Consumer<String, byte[]> consumer,
            ArticlePublisher publisher,
            Function<Collection<TopicPartition>, Map<TopicPartition, Long>> ends,
            Supplier<List<Source>> sources,
            Rota rota,
            Roster roster) {
        this.consumer = consumer;
        this.publisher = publisher;
        this.ends = ends;
        this.sources = sources;
        this.rota = rota;
        this.roster = roster;
    }

    @Override
    public void turn() {
        begin();
        publisher.check();
        consumer.poll(POLL).forEach(cursors::read);
        publisher.member(consumer.groupMetadata());
        for (int partition : cursors.open()) {
            TopicPartition place = Cursors.place(partition);
            if (cursors.whole(partition, consumer.position(place))) {
                own(partition, cursors.take(partition));
                consumer.pause(Set.of(place)); // what follows there is written by ourselves
            }
        }
        roster.follow(sources.get(), partitions);
    }

    private void begin() {
        if (partitions == 0) {
            publisher.open(); // first: it ends the transaction that a killed process left open
            partitions = consumer.partitionsFor(Topics.SOURCES.name()).size();
            consumer.subscribe(Set.of(Topics.SOURCES.name()), this);
            rota.start();
        }
    }

    private void own(int partition, Map<String, SourceState> states) {
        roster.own(partition, states);
        LOG.info("sources of partition {} are ours, {} of them known from before", partition, states.size());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> given) {
        joined = true;
        if (!given.isEmpty()) {
            consumer.resume(given);
            consumer.seekToBeginning(given);
            ends.apply(given).forEach((place, end) -> cursors.begin(place.partition(), end));
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> taken) {
        List<SourcePoll> underWay = drop(taken);
        try {
            if (!rota.await(underWay, PATIENCE)) {
                LOG.info("polls still under way are left behind; what they would have written is fetched again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        List<SourcePoll> leftBehind = drop(lost);
        LOG.warn("partitions lost, with {} sources", leftBehind.size());
    }

    private List<SourcePoll> drop(Collection<TopicPartition> places) {
        Set<Integer> numbers = places.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        numbers.forEach(cursors::drop);
        return roster.disown(numbers);
    }

    @Override
    public boolean ready() {
        return joined && cursors.open().isEmpty() && publisher.problem() == null;
    }

    @Override
    public void close() {
        rota.close();
        publisher.close();
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
