package newswatch.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newswatch.bench.developments.InventedNews;
import newswatch.events.ArticleClaims;
import newswatch.events.kafka.JsonSerde;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The real stream with very many developments, put before its tracking step: memory of the process and its state on disk
 * as they grow. Argument: how many claims (default 1,200,000, of which a million developments come).
 */
public final class StateSize {
    private static final int STEP = 100_000;
    private static final double PER_DAY = 6;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private StateSize() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_200_000;
        String group = StreamProcess.group(Variant.WIDE);
        try (Ground ground = Ground.prepared();
                Child stream = ground.start(Variant.WIDE, group, List.of("-Xmx384m"));
                Progress progress = new Progress(ground.kafka(), group)) {
            stream.told("running after ");
            String topic = group + "-claims-repartition";
            List<InventedNews> relations = relations();
            for (int sent = 0; sent < claims; sent += STEP) {
                send(ground, topic, relations, STEP);
                while (progress.left(topic) > 0) {
                    Thread.sleep(200);
                }
                System.out.printf("%,9d claims: resident %,d MB%n", sent + STEP, resident(stream.pid()) >> 20);
            }
        }
    }

    private static List<InventedNews> relations() {
        List<String> parties = WideWatch.PARTIES;
        List<InventedNews> relations = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (int j = i + 1; j < parties.size(); j++) {
                relations.add(
                        new InventedNews(WideWatch.ID, parties.get(i) + "-" + parties.get(j), FIRST, PER_DAY));
            }
        }
        return relations;
    }

    private static void send(Ground ground, String topic, List<InventedNews> relations, int count) {
        try (KafkaProducer<String, ArticleClaims> producer = new KafkaProducer<>(
                ground.kafka().producer("bench"),
                new StringSerializer(),
                new JsonSerde<>(ArticleClaims.class).serializer())) {
            for (int i = 0; i < count; i++) {
                ArticleClaims claims = relations.get(i % relations.size()).next();
                producer.send(new ProducerRecord<>(topic, claims.watch() + "|" + claims.relation(), claims));
            }
        }
    }

    /** Bytes of a process that are in memory, as Linux counts them. */
    static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
