package newswatch.alerts.queries.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final Instant AT = Instant.parse("2026-06-02T18:00:00Z");
    private static final String TALKS = WireStory.text(WireStory.TALKS, WireStory.BACKGROUND);
    private static final String PROTEST = WireStory.text(WireStory.PROTEST, WireStory.BACKGROUND);

    private final Copies copies = new Copies();
    private int alerts;

    @Test
    void the_same_text_under_another_headline_rings_once() {
        assertThat(copy("Ministers agree to open crossings", TALKS)).isFalse();
        assertThat(copy("Breakthrough in the strait!", TALKS)).isTrue();
        assertThat(copy("Port Ansel: what was decided", TALKS)).isTrue();
    }

    @Test
    void a_changed_first_paragraph_rings_once() {
        List<String> changed = new ArrayList<>(WireStory.TALKS);
        changed.set(
                0,
                "Families torn apart by the strait may see each other again: after three years of silence the foreign ministers of Ostrava Cape and Velmark struck a deal on Tuesday that also opens two crossings.");
        assertThat(copy("t", TALKS)).isFalse();
        assertThat(copy("t", WireStory.text(changed, WireStory.BACKGROUND))).isTrue();
    }

    @Test
    void a_cut_ending_rings_once() {
        assertThat(copy("t", TALKS)).isFalse();
        assertThat(copy("t", WireStory.text(WireStory.TALKS))).isTrue();
        assertThat(copy("t", WireStory.text(WireStory.TALKS.subList(0, 5)))).isTrue();
        assertThat(copy("t", WireStory.text(WireStory.TALKS.subList(0, 4)))).isTrue();
    }

    @Test
    void a_copy_with_local_words_before_and_house_spelling_rings_once() {
        assertThat(copy("t", TALKS)).isFalse();
        assertThat(copy(
                        "t",
                        "From our correspondents in the capital, with agency reports.\n\n"
                                + TALKS.replace("minister", "secretary")
                                        .replace("lorries", "trucks")
                                        .replace("Tuesday", "2 June")))
                .isTrue();
    }

    @Test
    void two_stories_about_the_same_meeting_ring_twice() {
        assertThat(copy("Ministers meet in Port Ansel", TALKS)).isFalse();
        assertThat(copy("Ministers meet in Port Ansel", PROTEST)).isFalse();
    }

    @Test
    void teasers_with_the_same_words_are_told_by_their_headlines() {
        String teaser = "Read the whole story on our website.";
        assertThat(copy("Summit called off after missile test angers capital", teaser))
                .isFalse();
        assertThat(copy("Ferry service across the strait resumes on Monday", teaser))
                .isFalse();
    }

    @Test
    void copies_in_scripts_without_spaces_ring_once() {
        String korean = "미국과 북한은 다음 달 열릴 예정이던 정상회담을 취소했다고 백악관이 목요일 발표했다. 대통령은 서한에서 최근의 적대적인 성명을 이유로 들었다. "
                + "통일부는 유감을 표하고 대화를 계속해야 한다고 밝혔다. 전문가들은 회담이 다시 추진될 가능성이 남아 있다고 말했다.";
        assertThat(copy("제목", korean)).isFalse();
        assertThat(copy("다른 제목", korean + " 서울의 증시는 소폭 하락했다.")).isTrue();
        assertThat(copy(
                        "제목",
                        "일본 기상청은 금요일 남부 지방에 큰비가 내릴 것이라고 예보했다. 주민들은 강가에 가까이 가지 말라는 경고를 받았다. "
                                + "열차 운행은 오후부터 중단될 예정이며 학교들은 문을 닫는다."))
                .isFalse();
    }

    @Test
    void each_query_is_told_once_and_after_three_days_again() {
        assertThat(copies.copy(alert("a", "q1", AT, TALKS))).isFalse();
        assertThat(copies.copy(alert("a", "q1", AT, TALKS))).isFalse(); // itself
        assertThat(copies.copy(alert("b", "q2", AT, TALKS))).isFalse();
        assertThat(copies.copy(alert("c", "q1", AT.minus(Duration.ofDays(2)), TALKS)))
                .isTrue();
        assertThat(copies.copy(alert("d", "q1", AT.plus(Duration.ofDays(8)), TALKS)))
                .isFalse();
        assertThat(copies.copy(alert("e", "q1", AT.plus(Duration.ofDays(9)), TALKS)))
                .isTrue();
    }

    @Test
    void what_has_no_fingerprint_is_no_copy_and_memory_is_bounded() {
        Alert plain = new Alert(
                "p", AlertKind.SOURCE_SILENT, "sources", AT, 2, false, "t", null, null, null, "s", List.of(), null);
        assertThat(copies.copy(plain)).isFalse();
        assertThat(Fingerprint.parse("0xyz")).isEmpty();
        assertThat(Fingerprint.of("", " ")).isEmpty();
        assertThat(copies.copy(alert("first", "busy", AT, TALKS))).isFalse();
        for (int i = 0; i < 1_000; i++) {
            copies.copy(alert("n" + i, "busy", AT, "word" + i + " other" + i + " third" + i));
        }
        assertThat(copies.copy(alert("again", "busy", AT, TALKS))).isFalse();
    }

    @Test
    void a_fingerprint_is_read_as_it_was_written() {
        Fingerprint fingerprint = Fingerprint.of("t", TALKS).orElseThrow();
        assertThat(fingerprint.toString()).hasSize(64);
        assertThat(Fingerprint.parse(fingerprint.toString()).orElseThrow().distance(fingerprint))
                .isZero();
        assertThat(fingerprint.distance(Fingerprint.of("t", PROTEST).orElseThrow()))
                .isGreaterThan(Fingerprint.NEAR + 8);
    }

    private boolean copy(String title, String text) {
        return copies.copy(alert("a" + alerts++, "q", AT, title, text));
    }

    private static Alert alert(String id, String query, Instant at, String text) {
        return alert(id, query, at, "title", text);
    }

    private static Alert alert(String id, String query, Instant at, String title, String text) {
        String fingerprint = Fingerprint.of(title, text).orElseThrow().toString();
        return new Alert(
                id,
                AlertKind.ARTICLE_MATCHED,
                "matches",
                at,
                2,
                false,
                title,
                null,
                null,
                new Alert.Match(query, "article-" + id, List.of(), fingerprint),
                null,
                List.of(),
                null);
    }
}
