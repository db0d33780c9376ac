package newswatch.standalone.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import newswatch.events.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The images by themselves, made of what this build has just packed. */
@Tag("docker")
class ImagesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @BeforeAll
    static void build() throws Exception {
        succeeded(Script.run(PATIENCE, Map.of(), "deploy/dist"));
        for (String service : new String[] {"ingest", "enrich", "alerts"}) {
            succeeded(Script.run(
                    PATIENCE,
                    Map.of("DOCKER_BUILDKIT", "0"),
                    "docker",
                    "build",
                    "--build-arg=NEWSWATCH_PREBUILT=true",
                    "--target=" + service,
                    "--tag=" + image(service),
                    "."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "alerts"})
    void a_data_directory_that_cannot_be_written_is_told_in_one_line(String service, @TempDir Path data)
            throws Exception { // A12
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        Script said = starting(service, "--volume=" + data + ":/var/lib/newswatch:ro");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.said().strip())
                .isEqualTo("cannot write to the data directory /var/lib/newswatch: read-only file system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "alerts"})
    void a_volume_that_is_not_there_is_told_in_one_line(String service) throws Exception { // A12
        Script said = starting(service, "--env=NEWSWATCH_DATA=/data");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.said().strip()).isEqualTo("cannot write to the data directory /data: read-only file system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "alerts"})
    void it_runs_without_root_says_what_it_is_and_holds_no_broker(String service) throws Exception {
        JsonNode config = Json.MAPPER
                .readTree(succeeded(Script.docker("inspect", image(service))))
                .path(0)
                .path("Config");
        assertThat(config.path("User").asText()).isEqualTo("10001");
        assertThat(config.path("Labels")
                        .path("org.opencontainers.image.licenses")
                        .asText())
                .isEqualTo("Apache-2.0");
        assertThat(succeeded(Script.docker(
                        "run", "--rm", "--entrypoint=ls", image(service), "/opt/newswatch/standalone/target/lib")))
                .contains("kafka-clients-", service + "-")
                .doesNotContain("kafka_2.13", "scala-library", "junit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "enrich", "alerts"})
    void sigterm_reaches_it_even_while_there_is_no_kafka(String service) throws Exception { // K1, K24
        String name = "newswatch-" + service + "-" + UUID.randomUUID();
        try {
            succeeded(Script.docker(
                    "run",
                    "--detach",
                    "--name=" + name,
                    "--read-only",
                    "--tmpfs=/tmp:exec",
                    "--env=NEWSWATCH_KAFKA=127.0.0.1:1",
                    image(service)));
            succeeded(Script.run(
                    Duration.ofMinutes(2),
                    Map.of("name", name),
                    "bash",
                    "-c",
                    "until docker exec $name test -e /var/lib/newswatch/lock; do sleep 0.2; done"));
            succeeded(Script.docker("stop", "--time=60", name));
            assertThat(succeeded(Script.docker("inspect", "--format={{.State.ExitCode}}", name))
                            .strip())
                    .as("143 is SIGTERM taken by the JVM, 137 would be the kill after it")
                    .isEqualTo("143");
        } finally {
            Script.docker("rm", "--force", "--volumes", name);
        }
    }

    private static Script starting(String service, String option) throws Exception {
        return Script.docker(
                "run",
                "--rm",
                "--read-only",
                "--network=none",
                "--env=NEWSWATCH_KAFKA=127.0.0.1:1",
                option,
                image(service));
    }

    private static String image(String service) {
        return "newswatch-" + service + ":tested";
    }

    private static String succeeded(Script script) {
        assertThat(script.exit()).as(script.said()).isZero();
        return script.said();
    }
}
