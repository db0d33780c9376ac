package newswatch.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
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

    private static void renew(String described) {
        try {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, described);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
