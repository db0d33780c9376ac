package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;

/** Kinds of acts that a noun may point back to; the grammar lists the nouns of each under its name. */
enum DeedKind {
    TESTS,
    SHOWS,
    MEASURES,
    CUSTODY,
    FORCE,
    WORDS,
    PROPOSALS,
    REFUSALS,
    CONCESSIONS;

    /** What "the move", "this" or "it" may mean. */
    static final Set<DeedKind> MOVES =
            EnumSet.of(TESTS, SHOWS, MEASURES, CUSTODY, FORCE, PROPOSALS, REFUSALS, CONCESSIONS);
    /** What one asks somebody to stop or to undo. */
    static final Set<DeedKind> STOPPED = EnumSet.of(TESTS, SHOWS, MEASURES, CUSTODY);
    /** What one may judge. */
    static final Set<DeedKind> JUDGED = EnumSet.allOf(DeedKind.class);
    /** What one answers or retaliates for. */
    static final Set<DeedKind> ANSWERED = EnumSet.of(TESTS, SHOWS, MEASURES, CUSTODY, FORCE, WORDS, REFUSALS);

    private static final List<DeedKind> ALL = List.of(values());

    private final Nouns nouns = Nouns.valueOf("DEEDS_" + name());

    /** The kind whose nouns hold the word there, or null. */
    static DeedKind of(Passage passage, int position) {
        for (DeedKind kind : ALL) {
            if (passage.in(position, kind.nouns)) {
                return kind;
            }
        }
        return null;
    }

    /** The kind of an act, or null where no noun points back to it. */
    static DeedKind of(Act act) {
        return switch (act.type()) {
            case MOBILIZE -> "weapons".equals(act.mode()) ? TESTS : SHOWS;
            case COERCE -> held(act.mode()) ? CUSTODY : MEASURES;
            case SANCTION -> MEASURES;
            case ASSAULT -> FORCE;
            case THREATEN, ACCUSE -> WORDS;
            case REQUEST, AGREE -> PROPOSALS;
            case REJECT -> REFUSALS;
            case CONCEDE, RETREAT -> CONCESSIONS;
            default -> null;
        };
    }

    private static boolean held(String mode) {
        return "arrest".equals(mode) || "deport".equals(mode) || "seize".equals(mode);
    }
}
