package newswatch.bench.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswatch.bench.developments.InventedNews;
import newswatch.events.ArticleClaims;
import newswatch.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The real stream with very many developments, put before its tracking step: memory of the process and its state on disk
 * as they grow. All stay in memory: no relation comes to the days after which it forgets. Argument: how many claims
 * (default 1,100,000, of which a million developments come). Each relation tells {@value #BURST} of them in a row, which
 * takes less time; the last {@value #STEP} come in turns, as news does.
 */
public final class StateSize {
    private static final int STEP = 100_000;
    private static final int BURST = 50;
    private static final double PER_DAY = 1.8;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private StateSize() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_100_000;
        String group = StreamProcess.group(Variant.WIDE);
        try (Ground ground = Ground.prepared();
                Child stream = ground.start(Variant.WIDE, group, List.of("-Xmx384m"));
                Progress progress = new Progress(ground.kafka(), group)) {
            stream.told("running after ");
            String topic = group + "-claims-repartition";
            List<InventedNews> relations = relations();
            long begun = System.nanoTime();
            for (int sent = 0; sent < claims; sent += STEP) {
                int burst = sent + STEP < claims ? BURST : 1;
                ground.send(
                        ArticleClaims.class,
                        IntStream.range(sent / burst, (sent + STEP) / burst)
                                .mapToObj(i -> relations.get(i % relations.size()))
                                .flatMap(relation ->
                                        Stream.generate(relation::next).limit(burst))
                                .map(said -> record(topic, said)));
                while (progress.left(topic) > 0) {
                    Thread.sleep(200);
                }
                System.out.printf(
                        "%,9d claims after %,d s: resident %,d MB, on the heap %,d MB, state on disk %,d MB%n",
                        sent + STEP,
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                        Vitals.resident(stream.pid()) >> 20,
                        Vitals.heap(stream.pid(), ground.directory()) >> 20,
                        Vitals.size(ground.directory().resolve(group)) >> 20);
            }
            System.out.printf("%,d developments are remembered%n", remembered(ground));
        }
    }

    private static int remembered(Ground ground) {
        Set<String> ids = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                ground.kafka().reader("bench-state"), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEVELOPMENTS.name()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            for (ConsumerRecords<String, byte[]> records = consumer.poll(PATIENCE);
                    !records.isEmpty();
                    records = consumer.poll(PATIENCE)) {
                records.forEach(each -> ids.add(each.key()));
            }
        }
        return ids.size();
    }

    private static List<InventedNews> relations() {
        List<String> parties = WideWatch.PARTIES;
        List<InventedNews> relations = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                relations.add(new InventedNews(WideWatch.ID, parties.get(i) + "-" + parties.get(j), FIRST, PER_DAY));
            }
        }
        return relations;
    }

    private static ProducerRecord<String, ArticleClaims> record(String topic, ArticleClaims claims) {
        return new ProducerRecord<>(topic, claims.watch() + "|" + claims.relation(), claims);
    }
}
