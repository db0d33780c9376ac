package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who comes and says nothing, or one letter at a time. */
@Timeout(120)
class SlowClientsTest { // A11
    private static final int IDLE = 5_000;

    @TempDir
    Path directory;

    @Test
    void five_thousand_idle_connections_keep_nobody_out() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try (Served served = new Served(directory)) {
            for (int number = 0; number < IDLE; number++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), served.server.port()));
                if (number % 500 == 0) {
                    assertThat(served.get("/api/v1/watches").statusCode()).isEqualTo(200);
                }
            }
            assertThat(served.get("/api/v1/watches").statusCode()).isEqualTo(200);
            assertThat(served.get("/").statusCode()).isEqualTo(200);
            assertThat(idle.subList(0, IDLE / 2)).allMatch(SlowClientsTest::closed);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void a_head_that_comes_letter_by_letter_is_not_waited_for() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory());
        connector.setHost("127.0.0.1");
        connector.addBean(new FirstRequestDeadline(connector.getScheduler(), Duration.ofMillis(300), 100));
        server.addConnector(connector);
        server.start();
        try (Socket dripping = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            dripping.setSoTimeout(50);
            byte[] head = ("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: " + "x".repeat(2_000)).getBytes(US_ASCII);
            int sent = 0;
            while (sent < head.length && !closed(dripping)) {
                dripping.getOutputStream().write(head[sent++]);
            }
            assertThat(sent).isLessThan(head.length);
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(reset|pipe|abort).*");
        } finally {
            server.stop();
        }
    }

    /** Waits a moment for the end of the stream. */
    private static boolean closed(Socket socket) {
        try {
            socket.setSoTimeout(socket.getSoTimeout() == 0 ? 10_000 : socket.getSoTimeout());
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
