package newswatch.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import newswatch.service.AddressGuard;
import newswatch.service.Cidr;

/**
 * Which addresses may be connected to: those the guard knows as public, and what the operator lists.
 *
 * @param listed addresses or ranges that may be connected to though they are not public, on any port
 */
public record AllowedAddresses(List<Cidr> listed) {
    public AllowedAddresses {
        listed = List.copyOf(listed);
    }

    /** @throws IllegalArgumentException for what is no address or range */
    public static AllowedAddresses of(List<String> listed) {
        return new AllowedAddresses(listed.stream().map(AllowedAddresses::range).toList());
    }

    boolean allows(InetSocketAddress target) {
        return !target.isUnresolved() && (lists(target.getAddress()) || AddressGuard.allows(target));
    }

    /** Whether some port of it may be connected to. */
    boolean allows(InetAddress address) {
        return lists(address) || AddressGuard.isPublic(address);
    }

    private boolean lists(InetAddress address) {
        return listed.stream().anyMatch(range -> range.contains(address.getAddress()));
    }

    private static Cidr range(String text) {
        boolean single = text.indexOf('/') < 0;
        try {
            return Cidr.of(single ? text + (text.indexOf(':') < 0 ? "/32" : "/128") : text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is no address or range of addresses", e);
        }
    }
}
