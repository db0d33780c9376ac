package newswatch.enrich.developments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import newswatch.events.Claim;
import newswatch.events.Genre;
import newswatch.events.Precision;
import newswatch.events.WatchedClaim;

/**
 * A claim as the relation remembers it.
 *
 * @param key sorts as text by (day, finer precision first, publication, article, offset) and is unique within the lane;
 *     computed when null
 * @param ordinal place among its article's claims, tells apart two at one offset
 * @param outlet id of the outlet
 * @param sources what tells origins apart: claims that share an element are one origin
 * @param another the article tells it apart from one like it of the same days
 * @param within key of the claim whose act this one is part of, in the same lane; null if it stands for itself
 * @param withdrawn a later revision no longer says it: it is no evidence, and only keeps a retracted development known
 */
public record LiveClaim(
        Lane lane,
        String key,
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
        boolean another,
        String within,
        boolean withdrawn) {
    private static final List<Precision> FINEST_FIRST =
            List.of(Precision.HOUR, Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.UNKNOWN);

    public LiveClaim {
        sources = sources == null ? List.of() : List.copyOf(sources);
        key = key == null ? key(watched.claim(), publishedAt, article, ordinal, withdrawn ? revision : 0) : key;
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

    private static String key(Claim claim, Instant published, String article, int ordinal, int withdrawnIn) {
        StringBuilder key = new StringBuilder(96).append(Days.of(claim).last());
        key.append('|').append(FINEST_FIRST.indexOf(claim.precision()));
        padded(key, Math.max(0, published.toEpochMilli()), 15).append('|').append(article);
        padded(key, claim.start(), 8);
        padded(key, ordinal, 4);
        return withdrawnIn > 0 ? key.append("|w").append(withdrawnIn).toString() : key.toString();
    }

    /** Numbers that sort as text. */
    private static StringBuilder padded(StringBuilder key, long number, int digits) {
        String text = Long.toString(number);
        return key.append('|')
                .append("0".repeat(Math.max(0, digits - text.length())))
                .append(text);
    }

    LiveClaim withdraw(int inRevision) {
        return copy(lane, null, inRevision, null, true);
    }

    /** The same without the words it was read from. */
    LiveClaim wordless() {
        WatchedClaim mute = new WatchedClaim(watched.part(), claim().wordless(), watched.toward());
        return new LiveClaim(
                lane,
                key,
                article,
                revision,
                ordinal,
                url,
                outlet,
                publishedAt,
                seenAt,
                genre,
                backfill,
                sources,
                mute,
                another,
                within,
                withdrawn);
    }

    /** As part of another claim's act, or standing for itself when {@code host} is null. */
    LiveClaim placed(Lane its, LiveClaim host) {
        return copy(its, key, revision, host == null ? null : host.key(), withdrawn);
    }

    private LiveClaim copy(Lane its, String itsKey, int inRevision, String host, boolean gone) {
        return new LiveClaim(
                its,
                itsKey,
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
                another,
                host,
                gone);
    }
}
