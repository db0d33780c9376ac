package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which addresses may be connected to: public ones on web ports, and what the operator lists. IPv4 addresses
 * wrapped in IPv6 are judged by what they wrap.
 */
public final class AddressGuard {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final List<AddressRange> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
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
                    "::/96",
                    "100::/64",
                    "2001:db8::/32",
                    "2001:2::/48",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8",
                    "3fff::/20",
                    "5f00::/16")
            .map(AddressRange::of)
            .toList();
    // bytes that an IPv4 address starts at, in these IPv6 ranges
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");
    private static final AddressRange NAT64_LOCAL = AddressRange.of("64:ff9b:1::/48");
    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");
    private static final AddressRange TEREDO = AddressRange.of("2001::/32");

    private final List<AddressRange> allowed;

    /** @param allowed addresses or ranges that may be connected to though they are not public, on any port */
    public AddressGuard(List<String> allowed) {
        this.allowed = allowed.stream().map(AddressRange::of).toList();
    }

    public boolean allows(InetSocketAddress address) {
        InetAddress resolved = address.getAddress();
        return resolved != null
                && (listed(resolved.getAddress())
                        || (PORTS.contains(address.getPort()) && open(resolved.getAddress())));
    }

    private boolean listed(byte[] address) {
        return allowed.stream().anyMatch(range -> range.contains(address));
    }

    private static boolean open(byte[] address) {
        byte[] judged = address.length == 16 ? unwrapped(address) : address;
        return CLOSED.stream().noneMatch(range -> range.contains(judged))
                && !NAT64_LOCAL.contains(judged)
                && !TEREDO.contains(judged);
    }

    private static byte[] unwrapped(byte[] address) {
        if (NAT64.contains(address)) {
            return Arrays.copyOfRange(address, 12, 16);
        }
        return SIX_TO_FOUR.contains(address) ? Arrays.copyOfRange(address, 2, 6) : address;
    }
}
