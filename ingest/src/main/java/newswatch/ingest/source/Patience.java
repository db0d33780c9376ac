package newswatch.ingest.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often a page was tried in vain, for the pages tried lately. */
public final class Patience {
    private static final int MAX_PAGES = 10_000;
    private static final int TRIES = 3;

    private final Map<String, Integer> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MAX_PAGES;
        }
    };

    /** Counts one more try in vain; false when it was the last. */
    synchronized boolean mayTryAgain(String page) {
        return tries.merge(page, 1, Integer::sum) < TRIES;
    }

    synchronized void forget(String page) {
        tries.remove(page);
    }
}
