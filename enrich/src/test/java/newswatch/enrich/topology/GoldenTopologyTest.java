package newswatch.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTopologyTest {
    private static final Path GOLDEN = Path.of("src/test/resources/newswatch/enrich/topology/topology.txt");

    /** Names of stores and internal topics outlive a release: a change here needs a migration, or a reset. */
    @Test
    void the_topology_is_the_one_written_down(@TempDir Path stateDir) throws IOException {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Properties properties = Stream.properties(stateDir, meters);
        String described = Stream.topology(Prepared::annotate, properties, meters)
                .describe()
                .toString();
        if (Boolean.getBoolean("golden.renew")) {
            renew(described);
        }
        assertThat(described)
                .as(
                        "the topology changed; if that was meant, look at what becomes of stored state, then renew %s with"
                                + " mvn -pl enrich -am test -Dtest=GoldenTopologyTest -Dgolden.renew=true"
                                + " -Dsurefire.failIfNoSpecifiedTests=false",
                        GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void the_internal_topics_are_those_that_the_topology_has(@TempDir Path stateDir) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        String described = Stream.topology(Prepared::annotate, Stream.properties(stateDir, meters), meters)
                .describe()
                .toString();
        Set<String> names = new TreeSet<>();
        Pattern.compile("stores: \\[([^]]+)]")
                .matcher(described)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(", ")))
                .forEach(store -> names.add("app-" + store + "-changelog"));
        Pattern.compile("Sink: \\S+ \\(topic: (\\S+-repartition)\\)")
                .matcher(described)
                .results()
                .forEach(found -> names.add("app-" + found.group(1)));
        assertThat(EnrichTopology.internalTopics("app")).containsExactlyElementsOf(names);
    }

    private static void renew(String described) {
        try {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, described);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
