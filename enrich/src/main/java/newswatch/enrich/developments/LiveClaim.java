package newswatch.enrich.developments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import newswatch.events.Claim;
import newswatch.events.Genre;
import newswatch.events.Precision;
import newswatch.events.WatchedClaim;

/**
 * A claim as the relation remembers it.
 *
 * @param ordinal place among its article's claims, tells apart two at one offset
 * @param outlet id of the outlet
 * @param sources what tells origins apart: claims that share an element are one origin
 * @param withdrawn a later revision no longer says it: it is no evidence, and only keeps a retracted development known
 */
public record LiveClaim(
        Lane lane,
        String article,
        int revision,
        int ordinal,
        String url,
        String outlet,
        Instant publishedAt,
        Instant seenAt,
        Genre genre,
        boolean backfill,
        List<String> sources,
        WatchedClaim watched,
        boolean withdrawn) {
    private static final List<Precision> FINEST_FIRST =
            List.of(Precision.HOUR, Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.UNKNOWN);

    public LiveClaim {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    public Claim claim() {
        return watched.claim();
    }

    /** The days the act may have happened on. */
    public Days days() {
        return Days.of(claim());
    }

    /** The day it is sorted and indexed by: the last one its precision spans. */
    public LocalDate day() {
        return days().last();
    }

    /**
     * Sorts as text by (day, finer precision first, publication, article, offset) and is unique within the relation's
     * lane. Withdrawn claims sort among the others.
     */
    public String key() {
        String place = String.format(
                Locale.ROOT,
                "|%d|%015d|",
                FINEST_FIRST.indexOf(claim().precision()),
                Math.max(0, publishedAt.toEpochMilli()));
        String within = String.format(Locale.ROOT, "|%08d|%04d", claim().start(), ordinal);
        return day() + place + article + within + (withdrawn ? "|w" + revision : "");
    }

    LiveClaim withdraw(int inRevision) {
        return new LiveClaim(
                lane,
                article,
                inRevision,
                ordinal,
                url,
                outlet,
                publishedAt,
                seenAt,
                genre,
                backfill,
                sources,
                watched,
                true);
    }
}
