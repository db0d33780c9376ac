package newswatch.ingest.feed;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** While it is set, remembers every address that the JDK is about to open, for any library. */
public final class FetchTrap extends ProxySelector implements AutoCloseable {
    private final ProxySelector before = ProxySelector.getDefault();
    private final Queue<URI> asked = new ConcurrentLinkedQueue<>();

    private FetchTrap() {}

    public static FetchTrap set() {
        FetchTrap trap = new FetchTrap();
        ProxySelector.setDefault(trap);
        return trap;
    }

    public List<URI> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<Proxy> select(URI uri) {
        asked.add(uri);
        return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        asked.add(uri);
    }

    @Override
    public void close() {
        ProxySelector.setDefault(before);
    }
}
