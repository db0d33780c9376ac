package newswatch.enrich.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param rows labelled rows counted
 * @param shares name to share, in the order to tell them
 * @param figures name to figure, in the order to tell them
 * @param types by event type
 * @param confusion types wanted and given
 * @param misses worst first
 */
public record Score(
        long rows,
        Map<String, Share> shares,
        Map<String, Double> figures,
        Retrieval types,
        Confusion confusion,
        List<Miss> misses) {
    public Score {
        misses = misses.stream()
                .sorted(Comparator.comparingDouble(Miss::weight).reversed())
                .toList();
    }
}
