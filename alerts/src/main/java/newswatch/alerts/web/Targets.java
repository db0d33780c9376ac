package newswatch.alerts.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newswatch.service.AddressGuard;
import okhttp3.HttpUrl;

/**
 * A first look at the addresses a channel would send to, so that a mistake is told when it is made; what decides is the
 * guard at each connection, since names change where they lead.
 */
record Targets(Names names) {
    /** Of several labels, and no number in disguise; or an address as everybody writes it. */
    private static final Pattern NAME_OR_ADDRESS =
            Pattern.compile("(.+\\.(?!0x)[^.]*[^.0-9][^.]*\\.?)|(\\d{1,3}(\\.\\d{1,3}){3})|(.*:.*)");

    /** Looks a name up. */
    interface Names {
        /** @return none when it cannot be found */
        List<InetAddress> addresses(String host);
    }

    @SuppressWarnings("AddressSelection") // all of them are asked for
    static Targets publicOnes() {
        return new Targets(host -> {
            try {
                return Arrays.asList(InetAddress.getAllByName(host));
            } catch (UnknownHostException e) {
                return List.of();
            }
        });
    }

    /** @throws Problem.Invalid naming the key of an address that must not be sent to */
    void check(JsonNode entry) {
        entry.properties().forEach(property -> {
            if (property.getKey().toLowerCase(Locale.ROOT).endsWith("url")
                    && property.getValue().isTextual()) {
                check(property.getKey(), property.getValue().asText());
            }
        });
    }

    private void check(String key, String text) {
        HttpUrl url = HttpUrl.parse(text);
        if (url == null) {
            throw Problem.Invalid.of(key, "should be an http or https address");
        }
        // one word for all that is refused: it must not tell what there is in a private network
        boolean refused = !NAME_OR_ADDRESS.matcher(url.host()).matches();
        for (InetAddress address : refused ? List.<InetAddress>of() : names.addresses(url.host())) {
            refused |= !AddressGuard.allows(new InetSocketAddress(address, url.port()));
        }
        if (refused) {
            throw Problem.Invalid.of(
                    key, "is not a public address with a port of the web; the subscriptions file may name others");
        }
    }
}
