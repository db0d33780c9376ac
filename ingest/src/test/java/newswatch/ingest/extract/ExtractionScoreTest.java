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
        assertThat(tuned.texts().meanBodyF1()).isGreaterThan(0.978);
        assertThat(tuned.texts().segmentF()).isGreaterThan(0.945);
        assertThat(report.texts().meanBodyF1()).isGreaterThan(0.942);
        assertThat(report.texts().segmentF()).isGreaterThan(0.916);
        assertThat(report.metadata().titleShare()).isGreaterThan(0.84);
        assertThat(report.metadata().dateShare()).isGreaterThan(0.96);
    }
}
