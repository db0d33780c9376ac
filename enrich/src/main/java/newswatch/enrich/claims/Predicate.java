package newswatch.enrich.claims;

import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.rules.Match;
import newswatch.enrich.claims.rules.Rule;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.events.EventType;

/**
 * A predicate with what its frame, if any, made of the predicate inside.
 *
 * @param act what the clause reports
 * @param inner the act that is promised, threatened or refused, or null
 * @param innerRule id of its rule, or null
 * @param ahead placed in the future by a frame
 */
record Predicate(Match match, Act act, Act inner, String innerRule, boolean ahead, String rule, int end) {
    static Predicate framed(Match match, boolean ahead) {
        return new Predicate(
                match, match.rule().act(), null, null, ahead, match.rule().id(), match.end());
    }

    static Predicate plain(Match match) {
        return new Predicate(
                match, match.rule().act(), null, null, false, match.rule().id(), match.end());
    }

    /** The same as what somebody says was done. */
    Predicate alleged() {
        Act accusation = new Act(EventType.ACCUSE, "allege", "112");
        return new Predicate(match, accusation, act, rule, false, "accuse.behind", end);
    }

    /** What no rule file tells but the structure of a clause: sure, from the unit on to the end of the verb. */
    static Predicate told(String id, Act act, int start, Group verb) {
        Rule rule = new Rule(id, act, null, -1, -1, Trust.SURE);
        return plain(new Match(rule, start, verb.end(), 2, verb.main(), false));
    }
}
