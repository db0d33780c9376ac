package newswatch.enrich.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newswatch.events.Actor;
import newswatch.events.Article;
import newswatch.events.ArticleClaims;
import newswatch.events.Claim;
import newswatch.events.EnrichedArticle;
import newswatch.events.EventType;
import newswatch.events.Genre;
import newswatch.events.Matter;
import newswatch.events.Modality;
import newswatch.events.ObjectKind;
import newswatch.events.Precision;
import newswatch.events.Standing;
import newswatch.events.Voice;
import newswatch.events.WatchedClaim.Part;
import newswatch.events.yaml.YamlFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouterTest {
    private static final Watch WATCH = Watch.load(Path.of("../seeds/watches")).get(0);
    private final Router router = new Router(WATCH);

    private static Claim claim(
            String actor, String recipient, String act, Modality modality, Voice voice, Matter matter) {
        ActCode code = ActCode.of(act);
        EventType type = code.type();
        return new Claim(
                new Actor(actor, null, null),
                recipient == null ? null : new Actor(recipient, null, null),
                type,
                code.mode(),
                type.quad(),
                type.intensity(code.mode()),
                "0",
                modality,
                voice,
                true,
                Standing.NEWS,
                LocalDate.of(2018, 5, 24),
                Precision.DAY,
                null,
                matter,
                null,
                null,
                null,
                null,
                "q",
                0,
                1,
                "r");
    }

    private static Claim claim(String actor, String recipient, String act) {
        return claim(actor, recipient, act, Modality.ASSERTED, Voice.BODY, null);
    }

    private Map<String, ArticleClaims> route(Genre genre, Claim... claims) {
        Article article = new Article(
                "a", "u", null, "", null, Instant.EPOCH, null, "en", "Some text.", null, null, null, null, false);
        return router.route(new EnrichedArticle(article, 3, genre, null, null, List.of(claims)));
    }

    private Part part(String relation, Claim claim) {
        return route(Genre.REPORT, claim).get(relation).claims().get(0).part();
    }

    @Test
    void a_first_edition_is_of_its_publication_and_a_later_one_of_when_it_was_seen() {
        Instant published = Instant.parse("2018-05-24T14:00:00Z");
        Instant fetched = Instant.parse("2018-05-25T02:00:00Z");
        Article article = new Article(
                "a", "u", null, "", null, published, fetched, "en", "Some text.", null, null, null, null, false);
        List<Claim> claims = List.of(claim("USA", "PRK", "REJECT-meet"));
        assertThat(router.route(new EnrichedArticle(article, 1, Genre.REPORT, null, null, claims))
                        .get("PRK-USA")
                        .seenAt())
                .isEqualTo(published);
        assertThat(router.route(new EnrichedArticle(article, 2, Genre.REPORT, null, null, claims))
                        .get("PRK-USA")
                        .seenAt())
                .isEqualTo(fetched);
    }

    @Test
    void an_act_beats_the_tone_it_is_told_in_but_an_allegation_stands() {
        Claim threat = claim("PRK", "USA", "THREATEN-relations");
        assertThat(route(Genre.REPORT, threat, claim("PRK", "USA", "ACCUSE-disapprove"))
                        .get("PRK-USA")
                        .claims())
                .extracting(watched -> watched.claim().type())
                .containsExactly(EventType.THREATEN);
        assertThat(route(Genre.REPORT, threat, claim("PRK", "USA", "ACCUSE-allege"))
                        .get("PRK-USA")
                        .claims())
                .hasSize(2);
        assertThat(route(Genre.REPORT, threat, claim("USA", "PRK", "ACCUSE-disapprove"))
                        .get("PRK-USA")
                        .claims())
                .hasSize(2);
    }

    @Test
    void two_parties_meet_in_their_alphabetical_relation() {
        assertThat(part("PRK-USA", claim("USA", "PRK", "REJECT-meet"))).isEqualTo(Part.OPENS);
        assertThat(part("CHN-PRK", claim("PRK", "CHN", "CONSULT-visit"))).isEqualTo(Part.OPENS);
    }

    @Test
    void an_act_of_concern_lives_with_its_actor_and_moves_the_mood_of_whom_it_warns() {
        Map<String, ArticleClaims> routed = route(Genre.REPORT, claim("PRK", "USA", "MOBILIZE-weapons"));
        assertThat(routed).containsOnlyKeys("PRK", "PRK-USA");
        assertThat(routed.get("PRK").claims().get(0).toward()).containsExactly("USA");
        assertThat(routed.get("PRK").claims().get(0).claim().recipient()).isNull();
        assertThat(routed.get("PRK-USA").claims().get(0).part()).isEqualTo(Part.MOOD);
        assertThat(routed.get("PRK").revision()).isEqualTo(3);
    }

    @Test
    void an_exercise_with_the_ally_is_toward_north_korea() {
        Map<String, ArticleClaims> routed = route(Genre.REPORT, claim("USA", "KOR", "MOBILIZE-troops"));
        assertThat(routed).containsOnlyKeys("USA", "PRK-USA");
        assertThat(routed.get("USA").claims().get(0).toward()).containsExactly("PRK");
        assertThat(routed.get("USA").claims().get(0).claim().with()).containsExactly("KOR");
        assertThat(route(Genre.REPORT, claim("USA", null, "MOBILIZE-troops"))).isEmpty();
    }

    @Test
    void an_interested_side_is_context_and_two_of_them_are_nothing() {
        assertThat(part("KOR-PRK", claim("KOR", "PRK", "CONSULT"))).isEqualTo(Part.CONTEXT);
        assertThat(route(Genre.REPORT, claim("KOR", "JPN", "CONSULT"))).isEmpty();
        assertThat(route(Genre.REPORT, claim("FRA", "PRK", "ACCUSE"))).isEmpty();
    }

    @Test
    void the_security_council_alerts_in_its_relation() {
        Matter resolution = Matter.of(ObjectKind.RESOLUTION);
        assertThat(part("PRK-UN", claim("UN", "PRK", "COERCE-restrict", Modality.ASSERTED, Voice.BODY, resolution)))
                .isEqualTo(Part.OPENS);
        assertThat(part("PRK-UN", claim("UN", "PRK", "REQUEST"))).isEqualTo(Part.CONTEXT);
    }

    @Test
    void commentary_and_unsigned_state_media_do_not_open_unless_aimed_at_the_ally() {
        Claim statement = claim("USA", "PRK", "ACCUSE");
        assertThat(route(Genre.COMMENTARY, statement)
                        .get("PRK-USA")
                        .claims()
                        .get(0)
                        .part())
                .isEqualTo(Part.CONTEXT);
        assertThat(part("PRK-USA", claim("PRK", "USA", "ACCUSE", Modality.ASSERTED, Voice.STATE_MEDIA, null)))
                .isEqualTo(Part.CONTEXT);
        assertThat(part("CHN-PRK", claim("PRK", "CHN", "ACCUSE", Modality.ASSERTED, Voice.STATE_MEDIA, null)))
                .isEqualTo(Part.OPENS);
    }

    @Test
    void what_did_not_happen_goes_nowhere_and_denials_do() {
        assertThat(route(Genre.REPORT, claim("USA", "PRK", "CONSULT", Modality.HYPOTHETICAL, Voice.BODY, null)))
                .isEmpty();
        assertThat(route(Genre.REPORT, claim("USA", "PRK", "CONSULT", Modality.NEGATED, Voice.BODY, null)))
                .isEmpty();
        assertThat(route(Genre.REPORT, claim("USA", "PRK", "CONSULT", Modality.ASSERTED, Voice.OUTSIDER, null)))
                .isEmpty();
        assertThat(route(Genre.REPORT, claim("USA", "PRK", "CONSULT", Modality.DENIED, Voice.BODY, null)))
                .containsOnlyKeys("PRK-USA");
    }

    @Test
    void a_word_about_a_launch_is_listed_with_the_launch() {
        Claim condemns = claim("USA", "PRK", "ACCUSE", Modality.ASSERTED, Voice.BODY, Matter.of(ObjectKind.LAUNCH));
        assertThat(part("PRK-USA", condemns)).isEqualTo(Part.OPENS);
        assertThat(part("PRK", condemns)).isEqualTo(Part.REACTS);
    }

    @Test
    void a_cut_reprint_shares_an_element_with_its_source() {
        String paragraph =
                "The president said on Thursday in a letter that he would not travel to the meeting %s, which"
                        + " had been planned for weeks by officials of both countries.\n\n";
        StringBuilder whole = new StringBuilder();
        for (String word : List.of("one", "two", "three", "four", "five")) {
            whole.append(paragraph.formatted(word));
        }
        String cut = "SEOUL - " + whole.substring(0, paragraph.formatted("one").length() * 3);
        assertThat(Wording.of(cut)).containsAnyElementsOf(Wording.of(whole.toString()));
        assertThat(Wording.of(whole.toString())).hasSizeLessThanOrEqualTo(16);
        assertThat(Wording.of("Quite another text with enough words to be hashed at all, about the harvest of apples in"
                        + " the mountains and the price that farmers hope to get for them."))
                .doesNotContainAnyElementsOf(Wording.of(whole.toString()));
    }

    @Test
    void faults_of_all_watches_are_told_at_once(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("a.yaml"), "id: UPPER\nname: A\nparties: [USA]\ninterested: []\nexamples: []\n");
        Files.writeString(
                folder.resolve("b.yaml"), "id: b\nname: B\nparties: [USA]\ninterested: []\nexamples: []\nx: 1\n");
        assertThatThrownBy(() -> Watch.load(folder))
                .isInstanceOf(YamlFaults.class)
                .hasMessageContaining("a.yaml:1")
                .hasMessageContaining("b.yaml:6: x: unknown key");
    }
}
