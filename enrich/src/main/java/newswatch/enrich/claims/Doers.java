package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.rules.Act;

/** Who did what, as an article goes on: whose "the launch" or "the move" is. */
final class Doers {
    private static final int MAX_DEEDS = 200;

    /** @param at where in its sentence it is told */
    private record Deed(DeedKind kind, Side doer, int sentence, int at) {}

    /** What somebody did to somebody. */
    private record Blow(Side doer, String victim, int sentence, int at) {}

    private final List<Deed> deeds = new ArrayList<>();
    private final List<Blow> blows = new ArrayList<>();
    private int sentence;

    /** Whatever is noted from now on stands in that sentence; the title's is -1. */
    void begin(int number) {
        sentence = number;
    }

    void note(Act act, Side actor, int at) {
        note(DeedKind.of(act), actor, at);
    }

    /** Notes what may be answered with words: a conflict, an offer. */
    void note(Side doer, Side victim, int at) {
        if (blows.size() < MAX_DEEDS) {
            blows.add(new Blow(doer, victim.country(), sentence, at));
        }
    }

    /** Who did something to the side last, here before that place or a sentence before; or null. */
    Side hitting(String victim, int before) {
        Side last = null;
        for (Blow blow : blows) {
            boolean told = blow.sentence() == sentence ? blow.at() < before : sentence - blow.sentence() == 1;
            if (told) {
                last = blow.victim().equals(victim) ? blow.doer() : null;
            }
        }
        return last;
    }

    /** @param kind null for what nobody points back to */
    void note(DeedKind kind, Side doer, int at) {
        if (kind != null && deeds.size() < MAX_DEEDS) {
            deeds.add(new Deed(kind, doer, sentence, at));
        }
    }

    /**
     * Who did the latest deed of those kinds, for somebody who judges it: never himself.
     *
     * @param judge country of whoever judges it
     * @param before place in this sentence that it is told before
     * @param within how many sentences back it may be told; the title counts as near
     * @return all who did it together; empty when nobody is known
     */
    List<Side> of(Set<DeedKind> kinds, String judge, int before, int within) {
        Deed latest = latest(kinds, judge, before, within);
        if (latest == null && kinds.size() == 1) {
            latest = latest(kinds, judge, Integer.MAX_VALUE, 0);
        }
        List<Side> doers = latest == null ? List.of() : together(latest);
        return doers.stream().anyMatch(doer -> doer.country().equals(judge)) ? List.of() : doers;
    }

    private Deed latest(Set<DeedKind> kinds, String judge, int before, int within) {
        Deed latest = null;
        for (Deed deed : deeds) {
            boolean near = sentence - deed.sentence() <= within || deed.sentence() < 0;
            boolean told = deed.sentence() < sentence || deed.at() < before;
            boolean own = kinds.size() == 1 && deed.doer().country().equals(judge);
            boolean later = latest == null
                    || deed.sentence() > latest.sentence()
                    || (deed.sentence() == latest.sentence() && deed.at() > latest.at());
            if (kinds.contains(deed.kind()) && near && told && !own && later) {
                latest = deed;
            }
        }
        return latest;
    }

    private List<Side> together(Deed last) {
        List<Side> doers = new ArrayList<>(2);
        for (Deed deed : deeds) {
            boolean same = deed.sentence() == last.sentence() && deed.at() == last.at() && deed.kind() == last.kind();
            if (same
                    && doers.stream()
                            .noneMatch(doer -> doer.country().equals(deed.doer().country()))) {
                doers.add(deed.doer());
            }
        }
        return doers;
    }
}
