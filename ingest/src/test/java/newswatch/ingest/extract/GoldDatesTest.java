package newswatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswatch.events.json.Json;
import newswatch.ingest.Shared;
import org.junit.jupiter.api.Test;

/**
 * Labelled dates kept outside the project. A date without an hour is midnight there and noon here: its day counts.
 * Refused on purpose: a year alone, parts of dates without their century or year ({@code -03-12}, {@code 03335},
 * {@code 031231}), the year 100.
 */
class GoldDatesTest {
    @Test
    void reads_the_dates_that_feeds_write() throws IOException {
        Path file = Shared.folder("gold/feeds").resolve("dates.jsonl");
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode row = Json.MAPPER.readTree(line);
            Optional<Instant> read = PublishedDates.parse(row.get("text").asText());
            all++;
            if (!right(read, row.get("utc"), row.get("text").asText())) {
                missed.add(row.get("text").asText() + " read as " + read.orElse(null));
            }
        }
        System.out.printf("dates: %d of %d; missed %s%n", all - missed.size(), all, missed);
        assertThat(missed).hasSizeLessThanOrEqualTo(6);
    }

    private static boolean right(Optional<Instant> read, JsonNode want, String text) {
        if (want.isNull() || want.asText().equals("PARSEABLE")) {
            return want.isNull() == read.isEmpty();
        }
        Instant wanted = Instant.parse(want.asText());
        return read.map(got -> text.contains(":")
                        ? got.truncatedTo(ChronoUnit.SECONDS).equals(wanted)
                        : got.truncatedTo(ChronoUnit.DAYS).equals(wanted))
                .orElse(false);
    }
}
