package newswatch.alerts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest { // A5
    private static final Proxies PROXIES = Proxies.of(List.of("10.0.0.0/8", "192.0.2.7", "fd00::/8"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "198.51.100.9 | none                               | 198.51.100.9",
                "198.51.100.9 | 203.0.113.5                        | 198.51.100.9", // not one of ours says so
                "10.1.2.3     | 203.0.113.5                        | 203.0.113.5",
                "10.1.2.3     | 1.2.3.4, 203.0.113.5, 192.0.2.7    | 203.0.113.5", // what a client makes up stands
                // first
                "10.1.2.3     | 1.2.3.4, 10.9.9.9                  | 1.2.3.4",
                "10.1.2.3     | evil.example                       | 10.1.2.3",
                "10.1.2.3     | 203.0.113.5:4711                   | 203.0.113.5",
                "10.1.2.3     | [2001:db8:1:2:3:4:5:6]:443         | 20010db800010002/64",
                "fd00::1      | 2001:db8:1:2::9                    | 20010db800010002/64",
                "2001:db8:1:2:ffff::1 | none                       | 20010db800010002/64",
                "2001:db8:1:3::1      | none                       | 20010db800010003/64",
                "::ffff:198.51.100.9  | none                       | 198.51.100.9",
                "fe80::1%eth0 | none                               | fe80000000000000/64",
                "10.1.2.3     | 999.1.1.1                          | 10.1.2.3",
                "nonsense     | 203.0.113.5                        | unknown"
            })
    void count_a_client_by_its_own_address(String peer, String forwarded, String client) {
        assertThat(PROXIES.client(peer, forwarded == null ? List.of() : List.of(forwarded)))
                .isEqualTo(client);
    }

    @Test
    void read_all_lines_of_the_header_the_last_one_first() {
        assertThat(PROXIES.client("10.1.2.3", List.of("1.2.3.4", "203.0.113.5")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void follow_a_bounded_number_of_hops() {
        String[] hops = new String[1_000];
        Arrays.fill(hops, "10.0.0.1");
        assertThat(PROXIES.client("10.1.2.3", Collections.nCopies(10, String.join(",", hops))))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void are_addresses_and_ranges_only() {
        assertThatThrownBy(() -> Proxies.of(List.of("proxy.example")))
                .hasMessageContaining("http.trustedProxies: 'proxy.example'");
    }
}
