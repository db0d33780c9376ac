package newswatch.standalone.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules by themselves: they are well formed, fire when they should and not before, and each alert is explained. */
class RulesTest {
    private static final Path TESTS = Rule.PROMETHEUS.resolve("tests/newswatch.yml");

    @Test
    void each_alert_fires_when_it_should_and_not_before() throws Exception {
        promtool("test", "rules", TESTS.toString());
        String tests = Files.readString(TESTS);
        assertThat(Rule.alerts()).allSatisfy(rule -> assertThat(tests).contains("alertname=\"" + rule.alert() + "\""));
    }

    @Test
    void what_prometheus_is_given_is_well_formed() throws Exception {
        promtool("check", "config", Rule.PROMETHEUS.resolve("prometheus.yml").toString());
    }

    @Test
    void each_alert_has_its_section_in_the_runbook_and_no_section_is_without_an_alert() throws IOException {
        List<String> sections = Pattern.compile("^## (\\w+)$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("../deploy/RUNBOOK.md"), UTF_8))
                .results()
                .map(section -> section.group(1))
                .toList();
        assertThat(Rule.alerts()).extracting(Rule::alert).isEqualTo(sections);
        assertThat(Rule.alerts()).allSatisfy(rule -> {
            assertThat(rule.annotations())
                    .containsEntry(
                            "runbook", "deploy/RUNBOOK.md#" + rule.alert().toLowerCase(Locale.ROOT))
                    .containsKey("summary");
            assertThat(rule.labels().get("severity")).isIn("critical", "warning");
        });
    }

    private static void promtool(String... words) throws IOException, InterruptedException {
        assumeTrue(RealPrometheus.installed("promtool"), "promtool is not installed (Debian's package prometheus)");
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
