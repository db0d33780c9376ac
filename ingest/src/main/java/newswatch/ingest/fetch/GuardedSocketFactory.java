package newswatch.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that ask the guard at the moment they connect, about the very address they connect to: no name is resolved
 * twice, no literal slips by, no redirect goes round it.
 */
public final class GuardedSocketFactory extends SocketFactory {
    private final AllowedAddresses guard;
    private final Connector connector;

    /** Opens the connection; tests record it instead. */
    @FunctionalInterface
    interface Connector {
        void connect(InetSocketAddress address, IoAction open) throws IOException;
    }

    /** The connection to be opened. */
    @FunctionalInterface
    interface IoAction {
        void run() throws IOException;
    }

    public GuardedSocketFactory(AllowedAddresses guard) {
        this(guard, (address, open) -> open.run());
    }

    GuardedSocketFactory(AllowedAddresses guard, Connector connector) {
        this.guard = guard;
        this.connector = connector;
    }

    AllowedAddresses guard() {
        return guard;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private final class GuardedSocket extends Socket {
        GuardedSocket() {
            super(Proxy.NO_PROXY); // else the JVM's SOCKS settings would connect for us, to wherever they like
        }

        @Override
        public void connect(SocketAddress address) throws IOException {
            connect(address, 0);
        }

        @Override
        public void connect(SocketAddress address, int timeoutMillis) throws IOException {
            if (!(address instanceof InetSocketAddress inet) || !guard.allows(inet)) {
                throw new BlockedAddressException();
            }
            connector.connect(inet, () -> super.connect(address, timeoutMillis));
        }
    }
}
