package newswatch.enrich.claims;

import newswatch.events.Actor;
import newswatch.events.Voice;

/**
 * Somebody in a sentence who may act or be acted upon; {@code start} and {@code end} are units of the passage.
 *
 * @param other second country where two are named by one word ("both sides"), else null
 * @param acts false for a mere place
 * @param named false for pronouns and short forms
 */
record Side(
        int start,
        int end,
        String country,
        String other,
        String entity,
        String name,
        Voice voice,
        String sector,
        boolean acts,
        boolean person,
        boolean named) {

    Actor actor() {
        return new Actor(country, entity, name);
    }

    /** The same side, named again elsewhere by a pronoun or a short form. */
    Side again(int from, int to) {
        return new Side(from, to, country, other, entity, name, voice, sector, acts, person, false);
    }

    Side named(boolean sure) {
        return new Side(start, end, country, other, entity, name, voice, sector, acts, person, sure);
    }

    /** The state itself in place of its media. */
    Side state() {
        return new Side(start, end, country, null, "country/" + country, null, Voice.BODY, "GOV", true, false, named);
    }

    Side from(int earlier) {
        return new Side(earlier, end, country, other, entity, name, voice, sector, acts, person, named);
    }

    Side to(int later) {
        return new Side(start, later, country, other, entity, name, voice, sector, acts, person, named);
    }

    Side with(String second) {
        return new Side(start, end, country, second, entity, name, voice, sector, acts, person, named);
    }

    boolean pair() {
        return other != null;
    }
}
