package newswatch.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of addresses, such as {@code 10.0.0.0/8}; an IPv4 block holds no IPv6 address and the other way round. */
public final class Cidr {
    // with a colon or all four numbers it is no name to anybody
    private static final Pattern BLOCK =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)/(\\d{1,3})");

    private final byte[] network;
    private final int bits;

    private Cidr(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /**
     * @param text an address literal and a prefix length
     * @throws IllegalArgumentException for anything else; a name is not looked up
     */
    @SuppressWarnings("AddressSelection") // a literal has one address
    public static Cidr of(String text) {
        Matcher block = BLOCK.matcher(text);
        try {
            if (block.matches()) {
                byte[] network = InetAddress.getByName(block.group(1)).getAddress();
                int bits = Integer.parseInt(block.group(2));
                if (bits <= network.length * Byte.SIZE) {
                    return new Cidr(network, bits);
                }
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "' is not a block of addresses", e);
        }
        throw new IllegalArgumentException("'" + text + "' is not a block of addresses");
    }

    public boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit & 7);
            if ((address[bit >> 3] & mask) != (network[bit >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
