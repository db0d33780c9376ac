package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import newswatch.events.Claim;
import newswatch.events.Genre;
import org.junit.jupiter.api.Test;

class SeedDocumentsTest {
    private static final Path SEEDS = Path.of("../../shared/seeds");

    @Test
    void the_wire_report_tells_what_its_reader_gets_out_of_it() throws IOException {
        List<Claim> claims = Reading.of(text("kyodo-2018-05-25.txt"), Instant.parse("2018-05-25T12:00:00Z"), "JPN");
        List<String> told = claims.stream().map(Reading::full).distinct().toList();
        assertThat(told)
                .contains(
                        "USA>PRK REJECT-meet ASSERTED NEWS 2018-05-24 DAY",
                        "PRK>USA REQUEST-meet ASSERTED NEWS 2018-05-25 DAY",
                        "USA>PRK THREATEN-violence ASSERTED NEWS 2018-05-25 WEEK",
                        "PRK>USA THREATEN-relations ASSERTED LATE 2018-05-14 WEEK",
                        "PRK>CHN CONSULT-visit ASSERTED BACKGROUND 2018-03-16 MONTH",
                        "PRK>CHN CONSULT-visit ASSERTED BACKGROUND 2018-05-07 DAY");
        // what may be told besides: the rest of the answer, and tones that say nothing new
        assertThat(told)
                .allMatch(claim -> claim.matches("USA>PRK (REJECT-meet|THREATEN-violence|ACCUSE-disapprove) .*"
                        + "|PRK>USA (REQUEST-meet|THREATEN-relations|AGREE|ACCUSE-disapprove) .*"
                        + "|PRK>CHN CONSULT-visit .* BACKGROUND .*"));
    }

    @Test
    void the_commentary_tells_background_alone() throws IOException {
        String page = text("carnegie-2018-04-03.txt");
        int start = page.indexOf("The official report by");
        String body = page.substring(start, page.indexOf("This article was originally", start));
        List<Claim> claims =
                Reading.of(Reading.article(body, Instant.parse("2018-04-03T12:00:00Z"), "USA", "en"), Genre.COMMENTARY);
        assertThat(claims).allMatch(claim -> claim.standing() == newswatch.events.Standing.BACKGROUND);
        assertThat(claims.stream().map(Reading::brief))
                .contains("PRK>CHN CONSULT-visit", "PRK>USA AGREE")
                .noneMatch(claim -> claim.contains("JPN") || claim.contains("IRN") || claim.contains("FRA"));
    }

    private static String text(String name) throws IOException {
        Path file = SEEDS.resolve(name);
        assumeTrue(Files.exists(file), "no documents at " + SEEDS);
        return Files.readString(file);
    }
}
