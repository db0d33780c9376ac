package newswatch.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import newswatch.ingest.Shared;
import org.junit.jupiter.api.Test;

class ExtractionScoreTest {
    @Test
    void finds_the_articles_of_real_pages() throws IOException {
        ExtractionScore tuned = ExtractionScore.run(Shared.folder("gold/extraction"), false, null);
        System.out.println("extraction, tuned on:     " + tuned);
        ExtractionScore report = ExtractionScore.run(Shared.folder("gold/extraction"), true, null);
        System.out.println("extraction, report part:  " + report);
        assertThat(report.meanBodyF1()).isGreaterThan(0.93);
        assertThat(report.segmentF()).isGreaterThan(0.85);
        assertThat(report.metadata().titleShare()).isGreaterThan(0.79);
        assertThat(report.metadata().dateShare()).isGreaterThan(0.96);
    }
}
