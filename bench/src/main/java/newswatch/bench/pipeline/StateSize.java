package newswatch.bench.pipeline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import newswatch.bench.developments.InventedNews;
import newswatch.events.ArticleClaims;
import org.apache.kafka.clients.producer.ProducerRecord;

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
                ground.send(
                        ArticleClaims.class,
                        IntStream.range(0, STEP)
                                .mapToObj(i -> record(
                                        topic,
                                        relations.get(i % relations.size()).next())));
                while (progress.left(topic) > 0) {
                    Thread.sleep(200);
                }
                System.out.printf("%,9d claims: resident %,d MB%n", sent + STEP, Vitals.resident(stream.pid()) >> 20);
            }
        }
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
