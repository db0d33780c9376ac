package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The sweep of the days of a lane that a change can reach, and no others: what it decides begins {@link Slots#REACH} days
 * before the first change; it starts as many days earlier, from the anchors stored before, so that all acts that claims
 * of the days decided may belong to are whole; and it ends where the anchors of as many days are what they were.
 *
 * @param clusters complete, all anchored within the days swept
 * @param before what was tracked on those days
 * @param breakers claims that undo what this lane tells of
 */
record LaneSweep(List<Cluster> clusters, List<Tracked> before, Breakers breakers) {
    private static final int STEP = Slots.REACH;
    private static final int AHEAD = 3;
    /** A cascade longer than the memory cannot be. */
    private static final int MAX_STEPS = Tracker.MEMORY_DAYS / STEP + 2;

    /** @param first first day of a changed claim, in any lane that matters to this one; {@code last} the last */
    static LaneSweep run(
            Slots slots, List<Lane> breakerLanes, RelationMemory memory, Lane lane, LocalDate first, LocalDate last) {
        LocalDate from = first.minusDays(Slots.REACH);
        LocalDate start = from.minusDays(Slots.REACH);
        List<LiveClaim> earlier =
                memory.developments(lane, start.minusDays(Slots.REACH + AHEAD + 1L), start.minusDays(1)).stream()
                        .map(Tracked::anchor)
                        .toList();
        LocalDate settled = last.plusDays(1L + AHEAD);
        for (int step = 0; ; step++) {
            LocalDate end = settled.plusDays(Slots.REACH);
            Breakers breakers = new Breakers(breakerLanes, memory, start.minusDays(2L * Slots.REACH), end);
            List<LiveClaim> claims = memory.claims(lane, start.minusDays(AHEAD), end);
            List<Cluster> all = Sweep.run(slots, earlier, unplaced(claims, start), breakers);
            List<Tracked> stored = memory.developments(lane, from, end);
            if (step == MAX_STEPS || same(all, stored, settled.minusDays(Slots.REACH + AHEAD), settled.minusDays(1))) {
                return new LaneSweep(within(all, from, settled), before(stored, settled), breakers);
            }
            settled = settled.plusDays(STEP);
        }
    }

    /** Before the start only what supports is placed again: it may belong to an act a few days later. */
    private static List<LiveClaim> unplaced(List<LiveClaim> claims, LocalDate start) {
        return claims.stream()
                .filter(claim -> !claim.day().isBefore(start) || !Slots.opens(claim))
                .toList();
    }

    private static boolean same(List<Cluster> all, List<Tracked> stored, LocalDate from, LocalDate to) {
        List<LiveClaim> now = all.stream()
                .map(Cluster::anchor)
                .filter(anchor -> inside(anchor.day(), from, to))
                .sorted(java.util.Comparator.comparing(LiveClaim::key))
                .toList();
        List<LiveClaim> then = stored.stream()
                .map(Tracked::anchor)
                .filter(anchor -> inside(anchor.day(), from, to))
                .toList();
        return now.equals(then);
    }

    private static boolean inside(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static List<Cluster> within(List<Cluster> all, LocalDate from, LocalDate settled) {
        return all.stream()
                .filter(each -> inside(each.anchor().day(), from, settled.minusDays(1)))
                .toList();
    }

    private static List<Tracked> before(List<Tracked> stored, LocalDate settled) {
        return new ArrayList<>(
                stored.stream().filter(each -> each.day().isBefore(settled)).toList());
    }
}
