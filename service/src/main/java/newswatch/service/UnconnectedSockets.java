package newswatch.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Makes sockets that are not connected yet, and no others, so that whoever connects them passes by what guards that. */
public abstract class UnconnectedSockets extends SocketFactory {
    @Override
    public abstract Socket createSocket() throws IOException;

    @Override
    public final Socket createSocket(String host, int port) throws SocketException {
        throw unconnectedOnly();
    }

    @Override
    public final Socket createSocket(String host, int port, InetAddress local, int localPort) throws SocketException {
        throw unconnectedOnly();
    }

    @Override
    public final Socket createSocket(InetAddress host, int port) throws SocketException {
        throw unconnectedOnly();
    }

    @Override
    public final Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws SocketException {
        throw unconnectedOnly();
    }

    private static SocketException unconnectedOnly() {
        return new SocketException("makes sockets that are not yet connected, and no others");
    }
}
