package newswatch.enrich.claims.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.enrich.text.Sentences;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final Rulebook RULEBOOK = Rulebook.load();
    private static final Set<String> NAMES =
            Set.of("Norland", "Suderia", "Norish", "Doe", "Chinese", "Russian", "Roe", "Council");

    @Test
    void an_adverb_in_ly_is_no_subject() {
        assertThat(subject("The Council on Monday strongly condemned the launch.", "condemned"))
                .isEqualTo("Council");
        assertThat(subject("Norland publicly rejected the plan.", "rejected")).isEqualTo("Norland");
    }

    @Test
    void a_title_with_of_belongs_to_the_name_behind_it() {
        assertThat(subject("Secretary of Defense Doe on Saturday accused Norland of spying.", "accused"))
                .isEqualTo("Doe");
        assertThat(subject("Chief of Staff Roe suggested a delay.", "suggested"))
                .isEqualTo("Roe");
    }

    @Test
    void a_long_insertion_keeps_the_subject_before_it() {
        assertThat(subject(
                        "Doe, speaking at an event in Portsmouth, a small town, criticized the accord.", "criticized"))
                .isEqualTo("Doe");
        assertThat(subject("The warning, issued by the embassy of Norland, states that roads are closed.", "states"))
                .isEqualTo("warning");
        assertThat(subject("Doe himself welcomed the offer.", "welcomed")).isEqualTo("Doe");
    }

    @Test
    void behind_an_adjective_of_a_country_stands_a_noun() {
        assertThat(tag("Two ships drifted into Chinese waters.", "waters")).isEqualTo(Tag.NOUN);
        assertThat(tag("He saw the Russian hack.", "hack")).isEqualTo(Tag.NOUN);
        assertThat(tag("Norland fears a raid.", "fears")).isEqualTo(Tag.VERB);
    }

    @Test
    void plural_nouns_take_base_forms() {
        assertThat(tag("Leaders now say that they are ready.", "say")).isEqualTo(Tag.VERB);
        assertThat(subject("It named countries that support Norland.", "support"))
                .isEqualTo("countries");
    }

    @Test
    void a_past_that_is_no_participle_is_a_verb_wherever_it_stands() {
        assertThat(tag("The judiciary said so.", "said")).isEqualTo(Tag.PAST);
        assertThat(tag("The latest came on Friday.", "came")).isEqualTo(Tag.PAST);
        assertThat(tag("A Seoul-based group met.", "based")).isEqualTo(Tag.ADJ);
    }

    private static Tag tag(String text, String word) {
        return structure(text).tag(at(text, word));
    }

    private static String subject(String text, String verb) {
        Structure structure = structure(text);
        Phrase subject = structure.subject(structure.group(at(text, verb)));
        return subject == null ? null : passage(text).unit(subject.head()).text();
    }

    private static Structure structure(String text) {
        Passage passage = passage(text);
        boolean[] named = new boolean[passage.size()];
        for (int i = 0; i < named.length; i++) {
            named[i] = NAMES.contains(passage.unit(i).text());
        }
        return new Structure(RULEBOOK.english(), passage, named);
    }

    private static Passage passage(String text) {
        return new Passage(RULEBOOK.lexicon(), Sentences.split(text).get(0).tokens());
    }

    private static int at(String text, String word) {
        Passage passage = passage(text);
        for (int i = 0; i < passage.size(); i++) {
            if (passage.unit(i).text().equals(word)) {
                return i;
            }
        }
        throw new AssertionError(word);
    }
}
