package newswatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S1 to S3, S10: decided on addresses, connecting to none but loopback. */
class AddressGuardTest {
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
                "168.63.129.16",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
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
                "64:ff9b:1::7f00:1",
                "2002:7f00:1::",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1",
                "ff02::1"
            })
    void blocks_what_no_public_server_has(String literal) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(literal))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.128.0.1",
                "198.20.0.1",
                "2606:4700:4700::1111",
                "64:ff9b::101:101"
            })
    void lets_public_addresses_pass(String literal) throws Exception {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(literal))).isTrue();
    }

    @Test
    void lets_only_the_ports_of_the_web_pass() throws Exception {
        InetAddress open = InetAddress.getByName("1.1.1.1");
        assertThat(AddressGuard.allows(new InetSocketAddress(open, 443))).isTrue();
        assertThat(AddressGuard.allows(new InetSocketAddress(open, 25))).isFalse();
        assertThat(AddressGuard.allows(InetSocketAddress.createUnresolved("news.example", 443)))
                .isFalse();
    }

    @Test
    void refuses_at_connect_and_says_nothing_about_the_target() throws Exception {
        try (Socket socket = AddressGuard.sockets().createSocket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 80), 100))
                    .isInstanceOf(AddressGuard.BlockedAddress.class)
                    .hasMessage("address not allowed");
        }
    }
}
