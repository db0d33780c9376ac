package newswatch.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/**
 * Keeps our HTTP clients away from addresses and ports that no public server has. It decides at connect, on the very
 * address that is connected, so that no name, literal, redirect or second DNS answer gets around it.
 */
public final class AddressGuard {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    private static final List<Cidr> BLOCKED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32", // public by its number, a cloud's own control service by its use
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Cidr::of)
            .toList();

    /** All of IPv6 that is handed out for use on the public network. */
    private static final Cidr GLOBAL_IPV6 = Cidr.of("2000::/3");
    /** An IPv4 address seen through a translator: the last four bytes. */
    private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");

    private AddressGuard() {}

    /** Whether an address and port are ones that a public server may have. */
    public static boolean allows(InetSocketAddress target) {
        return !target.isUnresolved() && PORTS.contains(target.getPort()) && isPublic(target.getAddress());
    }

    public static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    private static boolean isPublic(byte[] address) {
        if (address.length == 4) {
            return BLOCKED.stream().noneMatch(block -> block.contains(address));
        } else if (NAT64.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        return GLOBAL_IPV6.contains(address) && BLOCKED.stream().noneMatch(block -> block.contains(address));
    }

    /** Sockets that connect only to what {@link #allows}; the refusal tells nothing about the target. */
    public static SocketFactory sockets() {
        return new GuardedSockets();
    }

    private static final class GuardedSocket extends Socket {
        GuardedSocket() {
            super(Proxy.NO_PROXY); // else the JVM's SOCKS settings would connect for us, to wherever they like
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target) || !allows(target)) {
                throw new BlockedAddress();
            }
            super.connect(endpoint, timeoutMillis);
        }
    }

    /** The target is none that a public server may have; nothing was sent. */
    public static final class BlockedAddress extends SocketException {
        private static final long serialVersionUID = 1L;

        BlockedAddress() {
            super("address not allowed");
        }
    }

    private static final class GuardedSockets extends UnconnectedSockets {
        @Override
        public Socket createSocket() {
            return new GuardedSocket();
        }
    }
}
