package newswatch.standalone.faults;

import java.util.List;
import java.util.Random;
import newswatch.events.Article;

/**
 * How large the proof is: system properties {@code newswatch.faults.*}; without them each test takes seconds.
 *
 * @param kills of each service
 * @param samples how many of the sample articles come in
 * @param tellings how many outlets tell each of them
 * @param lag how many articles wait for an enrich that was away
 * @param damages how many kinds of {@link Damage} befall the state
 * @param seed what happens when
 */
record Scale(int kills, int samples, int tellings, int lag, int damages, long seed) {

    static Scale told() {
        return new Scale(
                told("kills", 1),
                told("samples", 30),
                told("tellings", 3),
                told("lag", 1_000),
                told("damages", 2),
                Long.getLong("newswatch.faults.seed", System.nanoTime() % 1_000_000));
    }

    private static int told(String name, int otherwise) {
        return Integer.getInteger("newswatch.faults." + name, otherwise);
    }

    Random random() {
        return new Random(seed);
    }

    List<Article> editions(Random random) {
        return Editions.of(samples, tellings, random);
    }
}
