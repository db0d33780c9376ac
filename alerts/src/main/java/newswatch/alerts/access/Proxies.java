package newswatch.alerts.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.service.Cidr;

/** The proxies whose word about a client's address is believed. */
public record Proxies(List<Cidr> trusted) {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?");
    private static final Pattern IPV6 =
            Pattern.compile("\\[?([0-9a-fA-F.]*:[0-9a-fA-F:.]*)(?:%[^\\]]*)?(?:\\](?::\\d{1,5})?)?");
    private static final int NETWORK_BYTES = 8;
    private static final int MOST_HOPS = 20;

    public Proxies {
        trusted = List.copyOf(trusted);
    }

    /**
     * @param listed addresses and ranges
     * @throws IllegalArgumentException naming the one that is neither
     */
    public static Proxies of(List<String> listed) {
        return new Proxies(listed.stream().map(Proxies::range).toList());
    }

    private static Cidr range(String text) {
        boolean single = text.indexOf('/') < 0;
        try {
            return Cidr.of(single ? text + (text.indexOf(':') < 0 ? "/32" : "/128") : text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "http.trustedProxies: '" + text + "' is no address or range of addresses", e);
        }
    }

    /**
     * The client as limits count it: an IPv4 address, or the /64 of an IPv6 address.
     *
     * @param peer who is connected
     * @param forwarded what {@code X-Forwarded-For} says, all lines of it, each proxy's word after the one before
     */
    public String client(String peer, List<String> forwarded) {
        InetAddress client = address(peer);
        if (client == null) {
            return "unknown";
        }
        List<String> hops = new ArrayList<>();
        forwarded.forEach(line -> hops.addAll(Arrays.asList(line.split(",", -1))));
        Collections.reverse(hops);
        for (String hop : hops.subList(0, Math.min(MOST_HOPS, hops.size()))) {
            InetAddress before = trusts(client) ? address(hop.strip()) : null;
            if (before == null) {
                break;
            }
            client = before;
        }
        return counted(client);
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address.getAddress()));
    }

    private static String counted(InetAddress client) {
        byte[] address = client.getAddress();
        return client instanceof Inet6Address
                ? HexFormat.of().formatHex(address, 0, NETWORK_BYTES) + "/64"
                : client.getHostAddress();
    }

    /** Null for what is no literal: a name is never looked up. */
    @SuppressWarnings("AddressSelection") // a literal has one address
    private static InetAddress address(String text) {
        Matcher ipv4 = IPV4.matcher(text);
        Matcher ipv6 = IPV6.matcher(text);
        try {
            return ipv4.matches()
                    ? InetAddress.getByName(ipv4.group(1))
                    : ipv6.matches() ? InetAddress.getByName(ipv6.group(1)) : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
