package newswatch.alerts.channel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import newswatch.service.UnconnectedSockets;

/** Sockets that close when a whole conversation takes too long; a server that drips a byte at a time meets no other deadline. */
final class MailSockets extends SSLSocketFactory {
    private final SSLSocketFactory tls;
    private final ScheduledExecutorService deadlines;
    private final Duration whole;
    private final SocketFactory inTheClear = new InTheClear();

    MailSockets(SSLSocketFactory tls, ScheduledExecutorService deadlines, Duration whole) {
        this.tls = tls;
        this.deadlines = deadlines;
        this.whole = whole;
    }

    /** In the clear; the library lays TLS over it by the other method. */
    @Override
    public Socket createSocket() {
        return new Timed();
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(socket, host, port, autoClose);
    }

    /** The same for a conversation in the clear; the library would lay TLS over whatever this class itself makes. */
    SocketFactory inTheClear() {
        return inTheClear;
    }

    private final class InTheClear extends UnconnectedSockets {
        @Override
        public Socket createSocket() {
            return new Timed();
        }
    }

    private final class Timed extends Socket {
        private volatile Future<?> deadline;

        Timed() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
            deadline = deadlines.schedule(this::cut, whole.toMillis(), TimeUnit.MILLISECONDS);
            super.connect(endpoint, timeoutMillis);
        }

        private void cut() {
            try {
                super.close();
            } catch (IOException e) {
                // closed either way
            }
        }

        @Override
        public synchronized void close() throws IOException {
            if (deadline != null) {
                deadline.cancel(false);
            }
            super.close();
        }
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return inTheClear.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return inTheClear.createSocket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return inTheClear.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return inTheClear.createSocket(host, port, local, localPort);
    }
}
