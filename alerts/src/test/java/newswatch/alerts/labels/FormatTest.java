package newswatch.alerts.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.alerts.Sample;
import newswatch.alerts.view.JudgedDevelopment;
import newswatch.alerts.view.Opinion;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Judgement;
import newswatch.events.Judgement.Fault;
import newswatch.events.Judgement.Verdict;
import org.junit.jupiter.api.Test;

class FormatTest {
    private static final String SENTENCE = "“🚀 날” – North Korean officials say the United States freed nobody.";

    @Test
    void what_is_confirmed_should_be_told_and_claimed_and_coded() {
        JsonNode development = only(Format.DEVELOPMENTS, judged(confirmed()));
        assertThat(text(development, "dev", "actor", "recipient", "type", "day", "judged", "priority"))
                .containsExactly("d", "PRK", "USA", "REJECT", "2018-05-24", "true", "2");
        assertThat(development.has("wrong")).isFalse();
        assertThat(development.get("articles")).hasSizeGreaterThan(1);
        assertThat(development.get("articles").get(0).asText())
                .isEqualTo(state().evidence().get(0).article());

        JsonNode article = only(Format.ACTS, judged(confirmed()));
        assertThat(text(article, "id", "genre", "judged"))
                .containsExactly(state().evidence().get(0).article(), "report", "true");
        assertThat(text(article.get("acts").get(0), "actor", "recipient", "type", "standing", "lead", "start"))
                .containsExactly("PRK", "USA", "REJECT", "news", "true", "120");

        JsonNode pair = only(Format.CODING, judged(confirmed()));
        assertThat(text(pair, "id", "text", "type", "quad")).containsExactly("judged-d", SENTENCE, "REJECT", "VCONF");
        assertThat(text(pair.get("source"), "start", "end", "text")).containsExactly("8", "20", "North Korean");
        assertThat(text(pair.get("target"), "text")).containsExactly("United States");
    }

    @Test
    void where_no_act_is_told_there_is_nothing_to_code_and_the_act_is_wrong() {
        assertThat(text(only(Format.CODING, judged(dismissed(Fault.NO_ACT, null))), "type", "quad"))
                .containsExactly("NONE", "null");
        JsonNode acts = only(Format.ACTS, judged(dismissed(Fault.NO_ACT, null))).get("acts");
        assertThat(acts).hasSize(1);
        assertThat(text(acts.get(0), "type", "wrong")).containsExactly("REJECT", "true");
        assertThat(text(only(Format.DEVELOPMENTS, judged(dismissed(Fault.NO_ACT, null))), "dev", "wrong"))
                .containsExactly("d-told", "true");
    }

    @Test
    void of_a_wrong_type_or_swapped_sides_both_what_was_told_and_what_is_right_are_said() {
        Judgement concede = dismissed(Fault.WRONG_TYPE, EventType.CONCEDE);
        assertThat(text(only(Format.CODING, judged(concede)), "type", "quad")).containsExactly("YIELD", "MCOOP");
        assertThat(rows(Format.DEVELOPMENTS, judged(concede)))
                .extracting(row -> row.get("type").asText() + (row.has("wrong") ? " wrong" : ""))
                .containsExactly("REJECT wrong", "CONCEDE");
        Judgement swapped = dismissed(Fault.SWAPPED, null);
        assertThat(only(Format.CODING, judged(swapped))
                        .get("source")
                        .get("text")
                        .asText())
                .isEqualTo("United States");
        assertThat(only(Format.ACTS, judged(swapped)).get("acts"))
                .extracting(act -> act.get("actor").asText() + (act.has("wrong") ? " wrong" : ""))
                .containsExactly("PRK wrong", "USA");
    }

    @Test
    void opinion_is_a_commentary_and_what_does_not_matter_need_not_be_found() {
        JsonNode opinion = only(Format.ACTS, judged(dismissed(Fault.OPINION, null)));
        assertThat(opinion.get("genre").asText()).isEqualTo("commentary");
        JsonNode unimportant = only(Format.ACTS, judged(dismissed(Fault.UNIMPORTANT, null)));
        assertThat(text(unimportant.get("acts").get(0), "lead")).containsExactly("false");
        assertThat(unimportant.get("acts").get(0).has("wrong")).isFalse();
        assertThat(text(only(Format.DEVELOPMENTS, judged(dismissed(Fault.UNIMPORTANT, null))), "priority"))
                .containsExactly("3");
    }

    @Test
    void acts_of_one_article_stand_in_one_row() {
        assertThat(only(Format.ACTS, judged(confirmed()), judged(dismissed(Fault.NO_ACT, null)))
                        .get("acts"))
                .hasSize(2);
    }

    @Test
    void what_cannot_be_said_is_left_out_and_counted() {
        assertThat(leftOut(Format.CODING, dismissed(Fault.WRONG_TYPE, null))).containsKey(LeftOut.RIGHT_TYPE_NOT_SAID);
        assertThat(leftOut(Format.CODING, dismissed(Fault.WRONG_ACTOR, null))).containsKey(LeftOut.RIGHT_SIDE_NOT_SAID);
        assertThat(leftOut(Format.ACTS, dismissed(Fault.NOT_ASSERTED, null))).containsKey(LeftOut.NOT_IN_FORMAT);
        assertThat(leftOut(Format.DEVELOPMENTS, dismissed(Fault.REPEATED, null)))
                .containsKey(LeftOut.NOT_IN_FORMAT);
        assertThat(Format.ACTS
                        .of(
                                List.of(judged(confirmed(), said("bo", Verdict.DISMISS, Fault.OLD, null))),
                                new NameInQuote())
                        .leftOut())
                .isEqualTo(Map.of(LeftOut.DISPUTED, 1));
        JudgedDevelopment forgotten = new JudgedDevelopment(
                state().without(state().evidence().get(0).article()), Opinion.of(List.of(confirmed())));
        assertThat(Format.CODING.of(List.of(forgotten), new NameInQuote()).leftOut())
                .isEqualTo(Map.of(LeftOut.NO_SENTENCE, 1));
        assertThat(Format.CODING
                        .of(List.of(judged(confirmed())), (evidence, side) -> java.util.Optional.empty())
                        .leftOut())
                .isEqualTo(Map.of(LeftOut.SIDE_NOT_NAMED, 1));
    }

    @Test
    void a_mere_note_is_no_label() {
        Labelled labelled =
                Format.ACTS.of(List.of(judged(said("ana", Verdict.NOTE, null, "look here"))), new NameInQuote());
        assertThat(labelled.rows()).isEmpty();
        assertThat(labelled.leftOut()).isEmpty();
    }

    private static DevelopmentState state() {
        return Sample.of("d", "2018-05-24T13:43:00Z", EventType.REJECT, "North Korea rejects")
                .between("PRK-USA", "PRK", "USA")
                .status(newswatch.events.Status.CORROBORATED, 2, 3)
                .quote("Harbor Wire", SENTENCE, null)
                .state();
    }

    private static Judgement confirmed() {
        return said("ana", Verdict.CONFIRM, null, null);
    }

    private static Judgement dismissed(Fault fault, EventType type) {
        Instant at = Instant.parse("2018-05-24T15:00:00Z");
        return new Judgement("j", "d", 1, Verdict.DISMISS, fault, type, null, "ana", at);
    }

    private static Judgement said(String author, Verdict verdict, Fault fault, String note) {
        Instant at = Instant.parse("2018-05-24T15:00:00Z");
        return new Judgement(author, "d", 1, verdict, fault, null, note, author, at);
    }

    private static JudgedDevelopment judged(Judgement... judgements) {
        return new JudgedDevelopment(state(), Opinion.of(List.of(judgements)));
    }

    private static List<JsonNode> rows(Format format, JudgedDevelopment... judged) {
        Labelled labelled = format.of(List.of(judged), new NameInQuote());
        assertThat(labelled.leftOut()).isEmpty();
        return labelled.rows();
    }

    private static JsonNode only(Format format, JudgedDevelopment... judged) {
        List<JsonNode> rows = rows(format, judged);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static Map<LeftOut, Integer> leftOut(Format format, Judgement judgement) {
        return format.of(List.of(judged(judgement)), new NameInQuote()).leftOut();
    }

    private static List<String> text(JsonNode row, String... keys) {
        return Stream.of(keys).map(key -> row.get(key).asText()).toList();
    }
}
