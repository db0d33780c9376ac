package newswatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Listens on loopback and fails the test if anybody connects: what hostile input points at must see nothing. Use as
 * {@code @RegisterExtension final LoopbackTrap trap = new LoopbackTrap()}.
 *
 * <p>Tests that allow 127.0.0.1 for a server of their own let the input point at 127.0.0.2, where it listens, too.
 */
public final class LoopbackTrap implements BeforeEachCallback, AfterEachCallback {
    private static final int TRIES = 20;

    private List<ServerSocketChannel> listeners = List.of();

    @Override
    public void beforeEach(ExtensionContext context) {
        for (int i = 0; i < TRIES && listeners.isEmpty(); i++) {
            listeners = onOnePort();
        }
        assertThat(listeners).isNotEmpty();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        try {
            assertThat(connections()).as("connections to loopback").isZero();
        } finally {
            for (ServerSocketChannel listener : listeners) {
                listener.close();
            }
            listeners = List.of();
        }
    }

    public int port() {
        return listeners.get(0).socket().getLocalPort();
    }

    /** An address that must not be fetched; 127.0.0.1 itself may be allowed to a test's own server. */
    public String url(String path) {
        return "http://127.0.0.2:" + port() + path;
    }

    /** Connections so far, each counted once. */
    public int connections() throws IOException {
        int count = 0;
        for (ServerSocketChannel listener : listeners) {
            for (SocketChannel caller = listener.accept(); caller != null; caller = listener.accept()) {
                caller.close();
                count++;
            }
        }
        return count;
    }

    // none if the port is taken on one of them
    private static List<ServerSocketChannel> onOnePort() {
        List<ServerSocketChannel> open = new ArrayList<>();
        try {
            open.add(listening("127.0.0.1", 0));
            int port = open.get(0).socket().getLocalPort();
            open.add(listening("127.0.0.2", port));
            open.add(listening("::1", port));
            return open;
        } catch (IOException e) {
            return open.size() == 2 ? open : closed(open); // a machine may have no IPv6
        }
    }

    private static List<ServerSocketChannel> closed(List<ServerSocketChannel> open) {
        open.forEach(listener -> {
            try {
                listener.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return List.of();
    }

    private static ServerSocketChannel listening(String address, int port) throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.configureBlocking(false);
        try {
            return listener.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }
}
