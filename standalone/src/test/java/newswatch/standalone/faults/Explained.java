package newswatch.standalone.faults;

import java.util.ArrayList;
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

    /** @param places of editions in the undisturbed order */
    static Explained of(Outcome outcome, Undisturbed undisturbed, Map<String, Integer> places) {
        Map<String, List<ArticleClaims>> heard = outcome.heard();
        Map<String, List<Alert>> rung = Undisturbed.byRelation(outcome.alerts());
        Map<String, List<Alert>> expected = undisturbed.alerts();
        Set<String> relations = new TreeSet<>(heard.keySet());
        relations.addAll(rung.keySet());
        relations.addAll(expected.keySet());
        List<String> unexplained = new ArrayList<>();
        int reordered = 0;
        int different = 0;
        for (String relation : relations) {
            List<ArticleClaims> said = heard.getOrDefault(relation, List.of());
            List<Alert> here = rung.getOrDefault(relation, List.of());
            List<Alert> there = expected.getOrDefault(relation, List.of());
            boolean inOrder = inOrder(said, places);
            reordered += inOrder ? 0 : 1;
            different += different(here, there);
            if (!here.equals(Undisturbed.alerts(said)) || (inOrder && !here.equals(there))) {
                unexplained.add(relation + ": rang " + here + " having heard " + said);
            }
        }
        return new Explained(relations.size(), reordered, different, unexplained);
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

    private static int different(List<Alert> here, List<Alert> there) {
        Set<Alert> all = new HashSet<>(here);
        all.addAll(there);
        Set<Alert> both = new HashSet<>(here);
        both.retainAll(there);
        return all.size() - both.size();
    }
}
