package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing here connects: sockets record where they would have gone. */
class AllowedAddressesTest {
    private final AllowedAddresses guard = AllowedAddresses.of(List.of());

    // S1 S3
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fd00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:0:7f00:1::",
                "ff02::1",
                "2001:db8::1"
            })
    void addresses_that_are_not_public_are_closed(String address) throws IOException {
        assertThat(guard.allows(at(address, 443))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::5db8:d70e"})
    void public_addresses_are_open_on_web_ports_only(String address) throws IOException {
        assertThat(guard.allows(at(address, 443))).isTrue();
        assertThat(guard.allows(at(address, 80))).isTrue();
        assertThat(guard.allows(at(address, 22))).isFalse(); // S10
        assertThat(guard.allows(at(address, 9092))).isFalse();
    }

    // S11
    @Test
    void what_the_operator_lists_is_open_on_any_port() throws IOException {
        AllowedAddresses permissive = AllowedAddresses.of(List.of("127.0.0.1", "10.0.0.0/8"));
        assertThat(permissive.allows(at("127.0.0.1", 12_345))).isTrue();
        assertThat(permissive.allows(at("10.200.0.1", 80))).isTrue();
        assertThat(permissive.allows(at("127.0.0.2", 80))).isFalse();
    }

    @Test
    void an_unresolved_name_is_closed() {
        assertThat(guard.allows(InetSocketAddress.createUnresolved("example.org", 80)))
                .isFalse();
    }

    // a name is looked up for nobody, even one of hexadecimal digits
    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "cafe.ba", "10.1", "10.0.0.0/33", "::1/129", "10.0.0.0/", "1.2.3.400", "x:1", ""})
    void what_is_no_address_or_range_is_told(String text) {
        assertThatThrownBy(() -> AllowedAddresses.of(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void the_socket_asks_before_it_connects() throws IOException {
        List<InetSocketAddress> connected = new ArrayList<>();
        GuardedSocketFactory factory = new GuardedSocketFactory(guard, (address, open) -> connected.add(address));
        assertThatThrownBy(() -> factory.createSocket().connect(at("169.254.169.254", 80), 10))
                .isInstanceOf(BlockedAddressException.class);
        assertThatThrownBy(() -> factory.createSocket(InetAddress.getLoopbackAddress(), 80))
                .isInstanceOf(BlockedAddressException.class);
        factory.createSocket().connect(at("93.184.215.14", 443), 10);
        assertThat(connected).containsExactly(at("93.184.215.14", 443));
    }

    private static InetSocketAddress at(String address, int port) throws IOException {
        return new InetSocketAddress(InetAddress.getAllByName(address)[0], port);
    }
}
