package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
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

    /** The class of the grammar that lists its nouns. */
    String nouns() {
        return "deeds-" + name().toLowerCase(Locale.ROOT);
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
