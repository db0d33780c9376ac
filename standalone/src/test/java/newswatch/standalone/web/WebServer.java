package newswatch.standalone.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Thousands of sites, each listening at an address of its own on loopback, served by one thread. */
final class WebServer implements AutoCloseable {
    private static final int TICK_MILLIS = 20;
    private static final int BACKLOG = 64;

    private final Selector selector;
    private final Set<Connection> dripping = new LinkedHashSet<>();
    private final Thread thread = new Thread(this::serve, "web");
    private volatile boolean closed;

    private WebServer(Selector selector) {
        this.selector = selector;
        thread.setDaemon(true);
    }

    /** A site whose fault is to be dead is not listened for. */
    static WebServer start(List<Host> hosts) {
        try {
            WebServer server = new WebServer(Selector.open());
            for (Host host : hosts) {
                server.listen(host);
            }
            server.thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(Host host) throws IOException {
        Site site = host.visits().site();
        if (site.fault() != Fault.DEAD) {
            ServerSocketChannel door = ServerSocketChannel.open();
            door.bind(new InetSocketAddress(site.host(), site.port()), BACKLOG);
            door.configureBlocking(false);
            door.register(selector, SelectionKey.OP_ACCEPT, host);
        }
    }

    private void serve() {
        try {
            while (!closed) {
                selector.select(this::ready, TICK_MILLIS);
                dripping.removeIf(connection -> !connection.drips());
                dripping.forEach(Connection::drip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) {
        if (key.attachment() instanceof Connection connection) {
            connection.ready();
            if (connection.drips()) {
                dripping.add(connection);
            }
        } else if (key.isValid() && key.isAcceptable()) {
            accept((ServerSocketChannel) key.channel(), (Host) key.attachment());
        }
    }

    private void accept(ServerSocketChannel door, Host host) {
        try {
            SocketChannel channel = door.accept();
            if (channel != null) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
                key.attach(new Connection(channel, key, host));
            }
        } catch (IOException e) {
            // whoever knocked is gone
        }
    }

    /** Processor time it has taken so far. */
    Duration cost() {
        return Duration.ofNanos(Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId())));
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
