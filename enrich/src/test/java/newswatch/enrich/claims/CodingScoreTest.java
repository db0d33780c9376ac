package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CodingScoreTest {
    @Test
    void three_quarters_of_labelled_sentences_are_coded_right() throws IOException {
        assumeTrue(Files.exists(CodingScore.PAIRS), "no labelled sentences at " + CodingScore.PAIRS);
        Coder coder = Coder.load();
        CodingScore tuned = CodingScore.of(coder, CodingScore.PAIRS, false);
        CodingScore report = CodingScore.of(coder, CodingScore.PAIRS, true);
        System.out.println("rulebook " + coder.rulebookVersion());
        System.out.println("tuned  " + tuned.summary() + " " + tuned.confusions());
        System.out.println("report " + report.summary());
        assertThat(report.accuracy()).isGreaterThanOrEqualTo(0.75);
    }
}
