package newswatch.ingest.fetch;

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
        boolean named = !target.isUnresolved()
                && listed.stream()
                        .anyMatch(range -> range.contains(target.getAddress().getAddress()));
        return named || AddressGuard.allows(target);
    }

    // never a name, which would be looked up
    private static Cidr range(String text) {
        if (!text.matches("[0-9a-fA-F:.]+(/\\d{1,3})?")) {
            throw new IllegalArgumentException("'" + text + "' is no address or range of addresses");
        }
        boolean single = text.indexOf('/') < 0;
        return Cidr.of(single ? text + (text.indexOf(':') < 0 ? "/32" : "/128") : text);
    }
}
