package newswatch.standalone.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A rule of Prometheus: it records under a name, or alerts. */
record Rule(
        String record,
        String alert,
        String expr,
        @JsonProperty("for") String patience,
        Map<String, String> labels,
        Map<String, String> annotations) {
    static final Path PROMETHEUS = Path.of("../deploy/prometheus");

    private record Group(String name, List<Rule> rules) {}

    private record Groups(List<Group> groups) {}

    static List<Rule> all() throws IOException {
        Path file = PROMETHEUS.resolve("rules/newswatch.yml");
        return new ObjectMapper(new YAMLFactory())
                .readValue(file.toFile(), Groups.class).groups().stream()
                        .flatMap(group -> group.rules().stream())
                        .toList();
    }

    static List<Rule> alerts() throws IOException {
        return all().stream().filter(rule -> rule.alert() != null).toList();
    }
}
