package newswatch.ingest.documents;

import java.time.Instant;
import java.util.List;
import newswatch.events.yaml.Omittable;
import newswatch.ingest.extract.Given;
import newswatch.ingest.extract.PublishedDates;

/** What stands in {@code x.yaml} beside a saved {@code x.html}, {@code x.txt} or {@code x.xml}. Dates are instants or days. */
public record Sidecar(
        @Omittable String url,
        @Omittable String title,
        @Omittable OutletEntry outlet,
        @Omittable String publishedAt,
        @Omittable String fetchedAt,
        @Omittable String language,
        @Omittable String section,
        @Omittable List<String> authors) {
    static final Sidecar NONE = new Sidecar(null, null, null, null, null, null, null, null);

    public Sidecar {
        instant(publishedAt);
        instant(fetchedAt);
    }

    Given given() {
        return new Given(
                null,
                url,
                outlet == null ? null : outlet.outlet(),
                title,
                authors,
                instant(publishedAt),
                instant(fetchedAt),
                language,
                section,
                null);
    }

    private static Instant instant(String text) {
        return text == null
                ? null
                : PublishedDates.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no date"));
    }
}
