package newswatch.standalone;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.Status;

/** What two runs over the same articles must agree on, whatever came first. */
public final class Standing {
    private Standing() {}

    /** By id; what went into another development is left out. */
    public static Map<String, List<Object>> of(Collection<DevelopmentState> developments) {
        Map<String, List<Object>> standing = new TreeMap<>();
        developments.stream()
                .filter(state -> state.development().status() != Status.MERGED)
                .forEach(state -> standing.put(state.development().id(), facts(state)));
        return standing;
    }

    private static List<Object> facts(DevelopmentState state) {
        Development development = state.development();
        return Arrays.asList(
                development.status(),
                development.date(),
                development.origins(),
                state.articles(),
                development.overturns(),
                development.fulfils());
    }
}
