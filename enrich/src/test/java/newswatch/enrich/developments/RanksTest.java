package newswatch.enrich.developments;

import static newswatch.enrich.developments.Say.that;
import static org.assertj.core.api.Assertions.assertThat;

import newswatch.events.Rank;
import newswatch.events.Voice;
import org.junit.jupiter.api.Test;

class RanksTest {
    private static final String MINISTER = "person/mike-pompeo";
    private static final String LEADER = "person/kim-jong-un";
    private final Slots slots = new Slots(Families.load());

    private Rank rank(Say.Words words) {
        return slots.rank(words.claim(0).claim());
    }

    private static Say.Words met(Voice office, Voice other) {
        return that("CONSULT").voice(office).people(null, LEADER, other);
    }

    @Test
    void a_meeting_has_the_rank_of_the_lower_office() {
        assertThat(rank(met(Voice.LEADER, Voice.LEADER))).isEqualTo(Rank.LEADER);
        assertThat(rank(met(Voice.LEADER, null))).isEqualTo(Rank.LEADER);
        assertThat(rank(met(Voice.LEADER, Voice.MINISTER))).isEqualTo(Rank.MINISTER);
        assertThat(rank(met(Voice.MINISTER, Voice.LEADER))).isEqualTo(Rank.MINISTER);
        assertThat(rank(met(Voice.BODY, Voice.LEADER))).isEqualTo(Rank.OTHER);
        assertThat(rank(that("CONSULT-visit").people(null, null, Voice.BODY))).isEqualTo(Rank.OTHER);
    }

    @Test
    void a_meeting_called_the_leaders_own_is_theirs_unless_a_lower_office_is_named() {
        Say.Words countries = that("CONSULT").voice(Voice.BODY).quote("The two countries held their first summit.");
        assertThat(rank(countries)).isEqualTo(Rank.LEADER);
        Say.Words prepared = countries.copy().voice(Voice.MINISTER).people(MINISTER, null, Voice.BODY);
        assertThat(rank(prepared.quote("He met them to prepare the summit."))).isEqualTo(Rank.MINISTER);
        Say.Words officials = countries.copy().voice(Voice.UNNAMED_OFFICIAL);
        assertThat(rank(officials.quote("Officials met to prepare the summit.")))
                .isEqualTo(Rank.OTHER);
    }

    @Test
    void whoever_speaks_a_summit_called_off_or_agreed_is_the_leaders() {
        assertThat(rank(that("REJECT-meet").voice(Voice.BODY).quote("The summit is off.")))
                .isEqualTo(Rank.LEADER);
        assertThat(rank(that("AGREE").voice(Voice.BODY).people(null, LEADER, Voice.LEADER)))
                .isEqualTo(Rank.LEADER);
        assertThat(rank(that("AGREE").voice(Voice.LEADER).people(null, "person/liu-he", Voice.MINISTER)))
                .isEqualTo(Rank.MINISTER);
        assertThat(rank(that("AGREE").voice(Voice.MINISTER).people(MINISTER, null, null)))
                .isEqualTo(Rank.MINISTER);
    }
}
