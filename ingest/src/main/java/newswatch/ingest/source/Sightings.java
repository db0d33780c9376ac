package newswatch.ingest.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which source told each article, for the articles that sources here remember: what several feeds show is told once,
 * by the one that showed it first, and only seen by the others.
 */
public final class Sightings {
    private static final int DIGITS = 15;

    private final Map<Long, String> tellers = new ConcurrentHashMap<>();

    /** Whether it is for this source to tell the article; the first to ask is the one. */
    public boolean tells(String source, String article) {
        String teller = tellers.putIfAbsent(key(article), source);
        return teller == null || teller.equals(source);
    }

    /** It did not tell the article, or has forgotten that it did: another may. */
    public void release(String source, String article) {
        tellers.remove(key(article), source);
    }

    /** A source that is no longer here tells nothing. */
    public void releaseAll(String source) {
        tellers.values().removeIf(source::equals);
    }

    // ids are hexadecimal unless somebody gave one
    private static Long key(String article) {
        try {
            return Long.parseLong(article, 0, Math.min(DIGITS, article.length()), 16);
        } catch (NumberFormatException e) {
            return (long) article.hashCode() << 32 | article.length();
        }
    }
}
