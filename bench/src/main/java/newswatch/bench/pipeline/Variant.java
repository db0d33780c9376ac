package newswatch.bench.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import newswatch.enrich.Annotator;
import newswatch.enrich.topology.EnrichTopology;
import newswatch.enrich.topology.StreamMeters;
import newswatch.enrich.watch.Watch;
import newswatch.events.Article;
import newswatch.events.kafka.JsonSerde;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/** What is compared: the real topology, and those that do nothing with the same records under the same guarantees. */
enum Variant {
    /** As the service runs it. */
    ENRICH {
        @Override
        Topology topology(Properties properties, StreamMeters meters) {
            return enriching(Watch.load(WATCHES), properties, meters);
        }
    },
    /** As the service runs it, with a watch of very many relations. */
    WIDE {
        @Override
        Topology topology(Properties properties, StreamMeters meters) {
            return enriching(List.of(WideWatch.watch()), properties, meters);
        }
    },
    /** Each record from topic to topic, as it is. */
    BYTES {
        @Override
        Topology topology(Properties properties, StreamMeters meters) {
            return passing(properties, Serdes.ByteArray());
        }
    },
    /** Each record from topic to topic, read as an article and written again. */
    JSON {
        @Override
        Topology topology(Properties properties, StreamMeters meters) {
            return passing(properties, new JsonSerde<>(Article.class));
        }
    },
    /** The same hops as the real one, nothing annotated and nothing tracked: each article comes out as its alert. */
    HOPS {
        @Override
        Topology topology(Properties properties, StreamMeters meters) {
            StreamsBuilder builder = builder(properties);
            Serde<Article> serde = new JsonSerde<>(Article.class);
            KStream<String, Article> articles = read(builder, serde);
            articles.to(Topics.ENRICHED.name(), Produced.with(Serdes.String(), serde));
            articles.repartition(Repartitioned.with(Serdes.String(), serde).withName("claims"))
                    .to(PASSED, Produced.with(Serdes.String(), serde));
            return builder.build(properties);
        }
    };

    /** Where those that do nothing write. */
    static final String PASSED = "bench.passed";

    /** What {@link Throughput} compares. */
    static final List<Variant> COMPARED = List.of(ENRICH, BYTES, JSON, HOPS);

    static final Path WATCHES = Path.of("seeds/watches");

    /** @param properties as the service has them */
    abstract Topology topology(Properties properties, StreamMeters meters);

    /** Those that do nothing take as much at a time as Streams does by itself: they have no long records to wait for. */
    void tune(Properties properties) {
        if (this != ENRICH && this != WIDE) {
            properties.remove(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG));
        }
    }

    private static Topology enriching(List<Watch> watches, Properties properties, StreamMeters meters) {
        Annotator annotator = Annotator.load(watches);
        return EnrichTopology.build(watches, annotator, annotator.rulebook(), meters, properties);
    }

    private static <V> Topology passing(Properties properties, Serde<V> serde) {
        StreamsBuilder builder = builder(properties);
        read(builder, serde).to(PASSED, Produced.with(Serdes.String(), serde));
        return builder.build(properties);
    }

    private static StreamsBuilder builder(Properties properties) {
        return new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    }

    private static <V> KStream<String, V> read(StreamsBuilder builder, Serde<V> serde) {
        return builder.stream(Topics.ARTICLES.name(), Consumed.with(Serdes.String(), serde));
    }
}
