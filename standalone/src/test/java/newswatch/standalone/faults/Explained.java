package newswatch.standalone.faults;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import newswatch.events.Alert;
import newswatch.events.ArticleClaims;

/**
 * How the alerts of a run differ from those of the undisturbed one, and why. A relation's alerts are a function of what
 * it heard, in its order: they must be exactly what the decisions make of that order on the heap, and where the order is
 * that of the undisturbed run they must be the same as there.
 *
 * @param reordered relations that heard their articles in another order
 * @param different alerts that only one of the two runs rang
 * @param unexplained relations whose alerts do not follow from what they heard
 */
record Explained(int relations, int reordered, int different, List<String> unexplained) {

    /** One relation: what it heard, what it rang, and what it rings undisturbed. */
    private record Compared(
            String relation, boolean inOrder, List<ArticleClaims> heard, List<Alert> here, List<Alert> there) {

        boolean follows() {
            return here.equals(Undisturbed.alerts(heard)) && (!inOrder || here.equals(there));
        }

        int different() {
            Set<Alert> all = new HashSet<>(here);
            all.addAll(there);
            Set<Alert> both = new HashSet<>(here);
            both.retainAll(there);
            return all.size() - both.size();
        }
    }

    /** @param places of editions in the undisturbed order */
    static Explained of(Outcome outcome, Undisturbed undisturbed, Map<String, Integer> places) {
        Map<String, List<ArticleClaims>> heard = outcome.heard();
        Map<String, List<Alert>> here = Undisturbed.byRelation(outcome.alerts());
        Map<String, List<Alert>> there = undisturbed.alerts();
        Set<String> relations = new TreeSet<>(heard.keySet());
        relations.addAll(here.keySet());
        relations.addAll(there.keySet());
        return of(relations.stream()
                .map(relation -> new Compared(
                        relation,
                        inOrder(heard.getOrDefault(relation, List.of()), places),
                        heard.getOrDefault(relation, List.of()),
                        here.getOrDefault(relation, List.of()),
                        there.getOrDefault(relation, List.of())))
                .toList());
    }

    private static Explained of(List<Compared> relations) {
        return new Explained(
                relations.size(),
                (int) relations.stream().filter(each -> !each.inOrder()).count(),
                relations.stream().mapToInt(Compared::different).sum(),
                relations.stream()
                        .filter(each -> !each.follows())
                        .map(Compared::toString)
                        .toList());
    }

    void print() {
        System.out.printf(
                "%d relations, %d heard in another order, %d alerts differ for it%n", relations, reordered, different);
    }

    private static boolean inOrder(List<ArticleClaims> heard, Map<String, Integer> places) {
        int last = -1;
        for (ArticleClaims said : heard) {
            int place = places.get(said.article() + "#" + said.revision());
            if (place < last) {
                return false;
            }
            last = place;
        }
        return true;
    }
}
