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

    /** @param recipient country it was done to, or null */
    private record Told(String actor, String recipient, Side doer, int sentence) {}

    private final List<Deed> deeds = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private int sentence;

    /** Whatever is noted from now on stands in that sentence; the title's is -1. */
    void begin(int number) {
        sentence = number;
    }

    void note(Act act, Side actor, int at) {
        note(DeedKind.of(act), actor, at);
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

    /** Notes that somebody did something to somebody, or showed force. */
    void told(Side doer, String recipient) {
        if (told.size() < MAX_DEEDS) {
            told.add(new Told(doer.country(), recipient, doer, sentence));
        }
    }

    /** The one who in the sentence before did something to the country, or to nobody named if that may be answered. */
    Side answered(String country, boolean shown) {
        Side one = null;
        for (Told deed : told) {
            boolean near = deed.sentence() == sentence - 1 && !deed.actor().equals(country);
            boolean upon = deed.recipient() == null ? shown : deed.recipient().equals(country);
            if (near && !upon) {
                return null;
            }
            if (near && one != null && !one.country().equals(deed.actor())) {
                return null;
            }
            one = near ? deed.doer() : one;
        }
        return one;
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
