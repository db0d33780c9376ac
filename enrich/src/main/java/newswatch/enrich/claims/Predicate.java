package newswatch.enrich.claims;

import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.rules.Match;

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
}
