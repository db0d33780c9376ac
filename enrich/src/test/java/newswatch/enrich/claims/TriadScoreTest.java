package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TriadScoreTest {
    @Test
    void tells_how_well_claims_of_labelled_reports_are_found() throws IOException {
        assumeTrue(Files.exists(TriadScore.ACTS), "no labelled reports at " + TriadScore.ACTS);
        System.out.println("tuned  " + TriadScore.of(false).summary());
        String report = TriadScore.of(true).summary();
        System.out.println("report " + report);
        assertThat(report).isNotEmpty();
    }
}
