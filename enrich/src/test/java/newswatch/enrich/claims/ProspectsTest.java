package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Sentences;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.EntityKind;
import newswatch.events.Genre;
import newswatch.events.Voice;
import org.junit.jupiter.api.Test;

class ProspectsTest {
    private static final Instant DAY = Instant.parse("2018-05-25T12:00:00Z");

    private final Rulebook rulebook = Rulebook.load();
    private final ClaimFinder finder = ClaimFinder.of(rulebook);

    private static final Trace THOROUGH = new Trace() {
        @Override
        public boolean thorough() {
            return true;
        }
    };

    @Test
    void passing_over_what_nobody_can_have_done_loses_no_claim() {
        rulebook.files().forEach(file -> file.value().examples().keySet().forEach(example -> assertThat(
                        claims(example, Trace.NONE))
                .as(example)
                .isEqualTo(claims(example, THOROUGH))));
    }

    /** What is between two, and where weapons come from, needs no owner beside its noun. */
    @Test
    void what_two_share_and_where_weapons_come_from_are_prospects_too() {
        List.of(
                        "Greater cooperation between [[Norland]] and {{Suderia}} against smugglers.",
                        "A joint venture between [[Norland]] and {{Suderia}} was carried out in secret.",
                        "The command determined the missile launch from [[Norland]] was no threat to {{Suderia}}.")
                .forEach(text -> assertThat(claims(text, Trace.NONE))
                        .as(text)
                        .isNotEmpty()
                        .isEqualTo(claims(text, THOROUGH)));
    }

    @Test
    void rules_that_begin_with_a_side_are_no_reason_to_ask_at_every_word() {
        Passage passage = new Passage(
                rulebook.lexicon(),
                Sentences.split("They iron shirts and wash dishes.").get(0).tokens());
        assertThat(rulebook.opens(passage, 1)).isTrue();
        assertThat(rulebook.kinds(passage, 1)).isZero();
    }

    private List<Claim> claims(String example, Trace trace) {
        MarkedSentence marked = MarkedSentence.of(example);
        Article article = Reading.article(marked.text(), DAY, "JPN", "en");
        List<Sentence> sentences = Sentences.split(marked.text());
        List<Mention> sides = new ArrayList<>();
        named(marked.source(), "NOR", sides);
        named(marked.target(), "SWE", sides);
        sides.removeIf(side -> sentences.get(0).end() < side.end());
        return finder.find(article, Genre.REPORT, sentences, sides, Headline.NONE, trace);
    }

    private static void named(Span span, String iso, List<Mention> sides) {
        if (span != null) {
            String id = "country/" + iso;
            Mention side =
                    new Mention(id, EntityKind.COUNTRY, iso, iso, Voice.BODY, "GOV", 0, span.start(), span.end(), true);
            sides.add(sides.isEmpty() || sides.get(0).start() < span.start() ? sides.size() : 0, side);
        }
    }
}
