package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.kafka.Topics;
import newswatch.standalone.AnyOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Articles late, dated in the future, and all of them once more. */
@Timeout(1_800)
class InputTest {
    private static final Instant TO_COME = Instant.parse("9999-12-31T00:00:00Z");
    private static final int DAYS_LATE = 3;
    private static final int MISDATED_OF = 5;

    private final Scale scale = Scale.told();
    private final Random random = scale.random();

    @TempDir
    Path directory;

    @Test
    void late_and_misdated_articles_and_a_second_reading_of_all_of_them_change_nothing() throws Exception { // K13, K18
        List<Article> editions = scale.editions(random);
        try (Course course = new Course(directory, misdated(AnyOrder.moved(editions, DAYS_LATE, random)), 4)) {
            Ground ground = course.ground().withBroker();
            ground.service("ingest", "ingest").start();
            ground.service("alerts", "alerts").start();
            ServiceProcess enrich = ground.service("enrich", "enrich").start().awaitReady();
            course.releaseRest();
            course.awaitThrough();
            Undisturbed undisturbed = new Undisturbed(editions);
            Outcome outcome = new Outcome(ground.kafka());
            List<String> enriched = outcome.editions();
            List<Alert> alerts = outcome.alerts();
            assertThat(AnyOrder.differences(undisturbed.standing(), outcome.standing()))
                    .isEmpty();
            assertThat(course.told()).isZero();

            enrich.end();
            new Rewound(ground.kafka()).toTheStartOf(Topics.ARTICLES);
            enrich.start().awaitReady();
            course.drained();
            assertThat(outcome.editions()).containsExactlyElementsOf(enriched);
            assertThat(outcome.alerts()).containsExactlyElementsOf(alerts);
            assertThat(AnyOrder.differences(undisturbed.standing(), outcome.standing()))
                    .isEmpty();
            assertThat(course.told()).isZero();
        }
    }

    /** Some that were fetched as they were published claim to be of a year to come. */
    private List<Article> misdated(List<Article> editions) {
        Map<String, Long> count = editions.stream()
                .map(Article::id)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Article> misdated = new ArrayList<>();
        for (Article edition : editions) {
            boolean alone =
                    count.get(edition.id()) == 1 && edition.publishedAt().equals(edition.fetchedAt());
            misdated.add(alone && random.nextInt(MISDATED_OF) == 0 ? Editions.published(edition, TO_COME) : edition);
        }
        assertThat(misdated)
                .filteredOn(edition -> edition.publishedAt().equals(TO_COME))
                .isNotEmpty();
        return misdated;
    }
}
