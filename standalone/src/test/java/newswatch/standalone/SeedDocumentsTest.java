package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Precision;
import newswatch.events.RelationState;
import newswatch.events.kafka.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The two real documents newswatch was created from, where they are at hand, through the real pipeline. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedDocumentsTest {
    private static final Path DOCUMENTS = Path.of("../../shared/seeds");

    private Replay replay;
    private List<Alert> alerts;
    private List<DevelopmentState> developments;

    @BeforeAll
    void replay_them() {
        assumeTrue(
                Files.isDirectory(DOCUMENTS) || "true".equals(System.getenv("CI")),
                "the seed documents are not at hand");
        replay = new Replay(Watch.load(Path.of("../seeds/watches")), 1, message -> {});
        replay.play(
                Inputs.articles(List.of(DOCUMENTS), failure -> {
                    throw new AssertionError(failure);
                }),
                message -> {});
        alerts = replay.alerts();
        developments = List.copyOf(replay.developments().values());
    }

    @AfterAll
    void stop() {
        if (replay != null) {
            replay.close();
        }
    }

    @Test
    void the_summit_called_off_is_reported_on_its_day() {
        assertThat(reported("USA", "PRK", EventType.REJECT, "meet"))
                .singleElement()
                .satisfies(called -> {
                    assertThat(called.development().date()).isEqualTo(LocalDate.of(2018, 5, 24));
                    assertThat(called.priority()).isEqualTo(1);
                    assertThat(called.title()).isEqualTo("United States calls off summit with North Korea");
                });
    }

    @Test
    void the_vice_ministers_answer_is_one_development() {
        assertThat(rung("PRK", "USA"))
                .filteredOn(alert -> alert.development().type() == EventType.AGREE
                        || alert.development().type() == EventType.REQUEST)
                .singleElement()
                .satisfies(answer -> assertThat(answer.development().date())
                        .isBetween(LocalDate.of(2018, 5, 24), LocalDate.of(2018, 5, 25)));
    }

    @Test
    void the_warning_of_force_is_news_of_the_week() {
        assertThat(reported("USA", "PRK", EventType.THREATEN, "violence"))
                .singleElement()
                .satisfies(
                        warning -> assertThat(warning.development().precision()).isEqualTo(Precision.WEEK));
    }

    @Test
    void last_weeks_threat_is_told_late_and_never_as_urgent() {
        assertThat(reported("PRK", "USA", EventType.THREATEN, "relations"))
                .singleElement()
                .satisfies(threat -> {
                    assertThat(threat.development().late()).isTrue();
                    assertThat(threat.development().date()).isEqualTo(LocalDate.of(2018, 5, 14));
                    assertThat(threat.priority()).isEqualTo(3);
                });
    }

    @Test
    void the_visits_of_march_and_may_are_silent_and_warm_the_relation() {
        List<Development> visits = developments.stream()
                .filter(DevelopmentState::silent)
                .map(DevelopmentState::development)
                .filter(between("PRK", "CHN", EventType.CONSULT, "visit"))
                .toList();
        assertThat(visits)
                .extracting(Development::date)
                .anySatisfy(day -> assertThat(day.getMonthValue()).isBetween(3, 4))
                .anySatisfy(day -> assertThat(day).isEqualTo(LocalDate.of(2018, 5, 7)));
        assertThat(replay.reader().values(Topics.RELATIONS))
                .filteredOn(state -> state.relation().equals("CHN-PRK"))
                .last()
                .extracting(RelationState::moods)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(RelationState.Mood.class))
                .anySatisfy(mood -> assertThat(mood.mean()).isPositive());
    }

    @Test
    void the_commentary_rings_nothing_and_nothing_comes_of_its_menus() {
        assertThat(alerts).flatExtracting(Alert::evidence).noneSatisfy(evidence -> assertThat(evidence.url())
                .contains("carnegie"));
        assertThat(replay.reader().values(Topics.ENRICHED))
                .flatExtracting(article -> article.entities())
                .noneSatisfy(entity -> assertThat(entity.country()).isIn("IRN", "FRA", "GBR"));
    }

    @Test
    void nothing_else_rings() {
        assertThat(alerts)
                .extracting(alert -> alert.development().actor().country() + " "
                        + alert.development().recipient().country() + " "
                        + alert.development().quad())
                .hasSize(4)
                .containsOnly("USA PRK VERBAL_CONFLICT", "PRK USA VERBAL_CONFLICT");
    }

    private List<Alert> reported(String actor, String recipient, EventType type, String mode) {
        return rung(actor, recipient).stream()
                .filter(alert -> between(actor, recipient, type, mode).test(alert.development()))
                .toList();
    }

    private List<Alert> rung(String actor, String recipient) {
        return alerts.stream()
                .filter(alert -> alert.kind() == AlertKind.DEVELOPMENT_REPORTED)
                .filter(alert -> alert.development().actor().country().equals(actor)
                        && alert.development().recipient() != null
                        && alert.development().recipient().country().equals(recipient))
                .toList();
    }

    private static Predicate<Development> between(String actor, String recipient, EventType type, String mode) {
        return development -> development.actor().country().equals(actor)
                && development.recipient() != null
                && development.recipient().country().equals(recipient)
                && development.type() == type
                && (mode == null || mode.equals(development.mode()));
    }
}
