package newswatch.ingest.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import newswatch.ingest.discovery.Candidate;

/**
 * What trying a source showed.
 *
 * @param id of the source, or null
 * @param works whether articles would come of it
 * @param kind {@code feed}, {@code sitemap}, {@code listing}; null where nothing could be read
 * @param dated entries that say when they were published
 * @param everySeconds half of the entries follow each other faster; null with less than three dates
 * @param whole entries that carry their whole text; of the others the pages are fetched
 * @param first the newest entry as an article, or null
 * @param found other addresses that may be listened to, where this is none
 * @param reason why it does not work, as a code, or null
 * @param detail a few more words on that, or null
 * @param movedTo where it says that it lives from now on, or null
 * @param warnings in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Checked(
        String id,
        String url,
        boolean works,
        String kind,
        String title,
        String language,
        int entries,
        int dated,
        Instant newest,
        Instant oldest,
        Long everySeconds,
        int whole,
        FirstArticle first,
        List<Candidate> found,
        String reason,
        String detail,
        String movedTo,
        List<String> warnings) {
    public Checked {
        found = found == null ? List.of() : List.copyOf(found);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /**
     * What would be made of an entry.
     *
     * @param characters of its text
     * @param begins its first words
     * @param reason why there is no article, as a code, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FirstArticle(
            String url,
            String title,
            Instant publishedAt,
            String language,
            int characters,
            String begins,
            String reason) {}

    static Checked broken(String id, String url, String reason, String detail, List<Candidate> found, String movedTo) {
        return new Checked(
                id, url, false, null, null, null, 0, 0, null, null, null, 0, null, found, reason, detail, movedTo,
                null);
    }
}
