package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What keeps the demo from starting is told in one line, and nothing is left behind. */
@Timeout(120)
class DemoCommandTest {
    private static final String HOME = "newswatch.home";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void at_home() {
        System.setProperty(HOME, "..");
    }

    @AfterAll
    static void away() {
        System.clearProperty(HOME);
    }

    @Test
    void a_data_directory_in_use() { // K16
        try (DataLock held = DataLock.take(folder)) {
            assertThat(demo(folder, 0)).isEqualTo(1);
            assertThat(err.toString().lines())
                    .containsExactly(
                            "another newswatch is using " + folder + "; stop it, or choose another with --data");
            assertThat(held).isNotNull();
        }
    }

    @Test
    void a_data_directory_that_is_a_file() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(demo(file, 0)).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly("cannot write to the data directory " + file + ": it is a file");
    }

    @Test
    void a_port_that_is_taken() throws IOException { // K17
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(demo(folder, port)).isEqualTo(1);
            assertThat(err.toString().lines()).endsWith("port " + port + " on 127.0.0.1 is taken; choose another");
        }
        DataLock.take(folder).close();
        Broker.start(folder.resolve("kafka"), 0).close(); // it left its log too
    }

    private int demo(Path data, int port) {
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(err));
        return line.execute("demo", "--data", data.toString(), "--port", String.valueOf(port));
    }
}
