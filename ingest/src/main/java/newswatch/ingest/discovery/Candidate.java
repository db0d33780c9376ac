package newswatch.ingest.discovery;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something that may be listened to.
 *
 * @param title what it calls itself, or empty
 */
public record Candidate(Kind kind, String url, String title, Basis basis) {
    /** The best first: what is certain before what is not, feeds before sitemaps, comments last. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::basis)
            .thenComparing(Candidate::comments)
            .thenComparing(Candidate::kind)
            .thenComparing(candidate -> !candidate.url().contains("news"));

    /** As {@code type} of a source says it, in small letters. */
    public enum Kind {
        FEED,
        SITEMAP,
        LISTING
    }

    /** How we know of it. */
    public enum Basis {
        /** The address asked for is one. */
        ITSELF,
        /** The page or robots.txt says so. */
        STATED,
        /** The page links to what looks like one. */
        LINKED,
        /** Many sites have one there; nobody has looked. */
        GUESSED
    }

    private boolean comments() {
        return (title + url).toLowerCase(Locale.ROOT).contains("comment");
    }
}
