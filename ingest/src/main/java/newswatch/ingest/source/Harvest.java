package newswatch.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Article;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Reason;

/**
 * What one poll brought.
 *
 * @param articles new or changed since the state polled with
 * @param seen what the source shows now and has been dealt with: key to content hash, newest last; to be remembered
 * @param validators for the next poll
 * @param faults why single articles failed
 * @param failed why the whole poll failed, or null
 * @param pace how long the source itself asks to be left alone, or zero
 * @param unfinished there is more to be had at once, left for the next poll
 * @param dates when what the source shows now was published, as far as it says
 * @param movedTo where the source says that it lives from now on, or null
 */
public record Harvest(
        List<Article> articles,
        Map<String, String> seen,
        Validators validators,
        List<Reason> faults,
        Reason failed,
        Duration pace,
        boolean unfinished,
        List<Instant> dates,
        String movedTo) {
    public Harvest {
        dates = List.copyOf(dates);
        articles = List.copyOf(articles);
        faults = List.copyOf(faults);
    }

    static Harvest nothingNew(Validators validators) {
        return new Harvest(List.of(), Map.of(), validators, List.of(), null, Duration.ZERO, false, List.of(), null);
    }

    /** The same, of a source that says it lives elsewhere from now on. */
    Harvest movedTo(String address) {
        return new Harvest(articles, seen, validators, faults, failed, pace, unfinished, dates, address);
    }

    /** Remembers more of what the source shows, once nothing of it is left to do. */
    Harvest marking(Map<String, String> marks) {
        Map<String, String> all = new LinkedHashMap<>(seen);
        if (!unfinished) {
            all.putAll(marks);
        }
        return new Harvest(articles, all, validators, faults, failed, pace, unfinished, dates, movedTo);
    }

    Harvest withFaults(List<Reason> found) {
        return new Harvest(articles, seen, validators, found, failed, pace, unfinished, dates, movedTo);
    }

    static Harvest failure(Reason reason) {
        return new Harvest(
                List.of(), Map.of(), Validators.NONE, List.of(), reason, Duration.ZERO, false, List.of(), null);
    }
}
