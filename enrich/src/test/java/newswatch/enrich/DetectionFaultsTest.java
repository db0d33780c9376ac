package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.enrich.topology.DryRun;
import newswatch.enrich.watch.Watch;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Article;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.EntityMention;
import newswatch.events.Outlet;
import newswatch.events.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults at the level of detection, from the text of an article to the alert (T6 and T11 have tests of their own). */
class DetectionFaultsTest {
    private static final List<Watch> WATCHES = Watch.load(Path.of("../seeds/watches"));
    private static final Annotator ANNOTATOR = Annotator.load(WATCHES);
    private static final String CALLED_OFF =
            "President Donald Trump on Thursday called off his summit with North Korean leader Kim Jong Un.";

    private final DryRun run = new DryRun(ANNOTATOR, ANNOTATOR.rulebook(), WATCHES);
    private final List<Alert> alerts = new ArrayList<>();

    private static Article article(String id, String outlet, String at, String title, String text) {
        return new Article(
                id,
                "https://" + outlet + ".example/" + id,
                new Outlet(outlet, outlet, "USA", false, null),
                title,
                List.of(),
                Instant.parse(at),
                null,
                null,
                text,
                null,
                List.of(),
                null,
                id + text.hashCode(),
                false);
    }

    private void hear(String id, String outlet, String at, String text) {
        alerts.addAll(run.hear(article(id, outlet, at, "", text)));
    }

    private List<Development> live() {
        return run.developments().stream()
                .map(DevelopmentState::development)
                .filter(each -> each.status() != Status.MERGED && each.status() != Status.RETRACTED)
                .toList();
    }

    private static Set<String> countries(String text) {
        EnrichedArticle read = ANNOTATOR.annotate(article("t", "post", "2018-05-24T12:00:00Z", "", text), 1);
        return read.entities().stream().map(EntityMention::country).collect(Collectors.toSet());
    }

    @Test
    void T1_a_hundred_rewrites_of_one_wire_story_are_one_development_of_one_origin() {
        String[] openings = {
            CALLED_OFF,
            "U.S. President Donald Trump cancelled his summit with North Korean leader Kim Jong Un on Thursday.",
            "Donald Trump on Thursday scrapped the summit with North Korea's leader Kim Jong Un.",
            "President Trump on Thursday called off the planned summit with Kim Jong Un of North Korea."
        };
        for (int i = 0; i < 100; i++) {
            hear(
                    "r" + i,
                    "paper-" + i,
                    "2018-05-24T%02d:30:00Z".formatted(14 + i % 9),
                    "WASHINGTON, May 24 (Harbor Wire) — " + openings[i % openings.length] + "\n\nLocal note " + i
                            + ".");
        }
        assertThat(live()).hasSize(1);
        assertThat(live().get(0).origins()).isEqualTo(1);
        assertThat(run.developments().get(0).articles()).hasSize(100);
        assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.DEVELOPMENT_REPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "North Korea did not launch a missile on Thursday, South Korea's military said.",
                "If talks fail, the United States could impose new sanctions on North Korea.",
                "Sixty-five years ago, in 1953, the United States and North Korea signed an armistice.",
                "The United States beat China 3-0 on Thursday in the final of the women's volleyball cup."
            })
    void T2_negations_hypotheticals_anniversaries_and_sports_ring_nothing(String text) {
        hear("a", "post", "2018-05-24T12:00:00Z", text);
        assertThat(alerts).isEmpty();
    }

    @Test
    void T2_opinion_rings_nothing() {
        Article opinion = article("a", "post", "2018-05-24T12:00:00Z", "Opinion: The summit is dead", CALLED_OFF);
        assertThat(run.hear(opinion)).isEmpty();
        assertThat(live()).isEmpty();
    }

    @Test
    void T2_a_denial_leaves_the_act_denied() {
        hear(
                "a",
                "post",
                "2018-05-17T12:00:00Z",
                "China offered on Thursday to cut its trade surplus with the United States by $200 billion, U.S. officials said.");
        hear(
                "b",
                "star",
                "2018-05-18T12:00:00Z",
                "China's Foreign Ministry on Friday denied that China had offered to cut its trade surplus with the United States.");
        assertThat(live()).extracting(Development::status).contains(Status.DENIED);
    }

    @Test
    void T3_a_correction_retracts_what_was_told_and_says_so() {
        hear("a", "post", "2018-05-24T12:00:00Z", CALLED_OFF);
        hear("a", "post", "2018-05-24T12:00:00Z", "President Donald Trump spoke about the weather on Thursday.");
        assertThat(live()).isEmpty();
        assertThat(alerts)
                .extracting(Alert::kind)
                .containsExactly(AlertKind.DEVELOPMENT_REPORTED, AlertKind.DEVELOPMENT_RETRACTED);
    }

    @Test
    void T4_names_that_mean_several_things_are_read_by_what_stands_about_them() {
        assertThat(countries("The Atlanta Journal said that Georgia's governor spoke in Savannah, Georgia."))
                .doesNotContain("GEO");
        assertThat(countries("The family ate turkey on Thanksgiving.")).doesNotContain("TUR");
        assertThat(countries("Michael Jordan scored 30 points.")).doesNotContain("JOR");
        assertThat(countries("They told us that they would help us.")).doesNotContain("USA");
        assertThat(countries("朝鲜星期四发射导弹。")).contains("PRK").doesNotContain("KOR");
        assertThat(countries("韩国总统星期四讲话。")).contains("KOR").doesNotContain("PRK");
    }

    @Test
    void T5_a_language_without_a_coder_has_entities_and_no_claims() {
        EnrichedArticle read = ANNOTATOR.annotate(
                article("a", "post", "2018-05-24T12:00:00Z", "", "美国总统特朗普星期四取消了同朝鲜领导人金正恩的会晤。朝鲜星期四发射导弹。"), 1);
        assertThat(read.claims()).isEmpty();
        assertThat(read.entities()).extracting(EntityMention::country).contains("USA", "PRK");
    }

    @Test
    void T7_a_dateline_is_no_place_of_the_event_and_no_actor() {
        hear(
                "a",
                "post",
                "2017-09-15T12:00:00Z",
                "BEIJING (Harbor Wire) — North Korea fired a ballistic missile on Friday, South Korea's military said.");
        assertThat(live()).hasSize(1);
        assertThat(live().get(0).actor().country()).isEqualTo("PRK");
        assertThat(live().get(0).matter().place()).isNull();
    }

    @Test
    void T8_a_story_that_resurfaces_after_ten_days_joins_its_development_silently() {
        hear("a", "post", "2018-05-24T12:00:00Z", CALLED_OFF);
        alerts.clear();
        hear(
                "b",
                "star",
                "2018-06-03T12:00:00Z",
                "President Donald Trump called off his summit with North Korean leader Kim Jong Un on May 24.");
        assertThat(live()).hasSize(1);
        assertThat(run.developments().get(0).articles()).containsExactly("a", "b");
        assertThat(alerts).extracting(Alert::kind).doesNotContain(AlertKind.DEVELOPMENT_REPORTED);
    }

    @Test
    void T9_one_source_is_a_report_until_a_second_origin_tells_it() {
        hear("a", "post", "2018-05-24T12:00:00Z", CALLED_OFF);
        assertThat(live().get(0).status()).isEqualTo(Status.REPORTED);
        hear(
                "b",
                "star",
                "2018-05-24T14:00:00Z",
                "Donald Trump cancelled the summit with North Korea's leader Kim Jong Un on Thursday.");
        assertThat(live().get(0).status()).isEqualTo(Status.CORROBORATED);
    }

    @Test
    void T9_what_rests_on_unnamed_officials_alone_is_unconfirmed() {
        hear(
                "a",
                "post",
                "2018-05-24T12:00:00Z",
                "The United States imposed sanctions on North Korea on Thursday, a U.S. official said on condition of anonymity.");
        assertThat(live()).hasSize(1);
        assertThat(live().get(0).confirmed()).isFalse();
        assertThat(alerts.get(0).title()).contains("reportedly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "Kim.", "?", "—", "\u200b"})
    void T10_an_empty_or_very_short_text_is_no_detection_and_no_crash(String text) {
        hear("a", "post", "2018-05-24T12:00:00Z", text);
        assertThat(alerts).isEmpty();
        assertThat(live()).isEmpty();
    }
}
