package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import newswatch.ingest.LoopbackTrap;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole client behind the guard; its sockets record where they would have gone. */
class GuardedClientTest extends OnLoopback {
    private static final AllowedAddresses NONE = AllowedAddresses.of(List.of());

    @RegisterExtension
    final LoopbackTrap trap = new LoopbackTrap();

    private final List<String> connected = new CopyOnWriteArrayList<>();
    private final GuardedSocketFactory recording = new GuardedSocketFactory(NONE, (address, open) -> {
        connected.add(address.getAddress().getHostAddress());
        throw new ConnectException("nothing is connected here");
    });

    // S1 S2 S3 S7
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://2130706433:PORT/",
                "http://127.1:PORT/",
                "http://0:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://0x7f.1:PORT/",
                "http://0x7f000001:PORT/",
                "http://127.0.0.1.:PORT/",
                "http://127.000.000.001:PORT/",
                "http://①②⑦.0.0.1:PORT/",
                "http://127。0。0。1:PORT/",
                "http://%31%32%37.0.0.1:PORT/",
                "http://[::1]:PORT/",
                "http://[::]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[::ffff:7f00:1]:PORT/",
                "http://[::127.0.0.1]:PORT/",
                "http://[fe80::1%eth0]:PORT/",
                "http://[fe80::1%25lo]:PORT/",
                "http://[::1%25lo]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://[2002:7f00:1::]:PORT/",
                "http://127.0.0.1:PORT\\@x.example/",
                "http://127.0.0.1:PORT#@x.example/",
                "http://x.example@127.0.0.1:PORT/",
                "http://127.0.0.1:PORT\t/",
                "http://127.0.0\n.1:PORT/",
                "http:/127.0.0.1:PORT/",
                "file:///etc/passwd",
                "jar:http://127.0.0.1:PORT/a!/b",
                "javascript:alert(1)",
                ""
            })
    void no_way_of_writing_it_leads_home(String url) {
        try (HttpFetcher strict = strict(Dns.SYSTEM)) {
            assertThat(whyNot(strict.fetch(url.replace("PORT", "" + trap.port()), Validators.NONE, 10)))
                    .isIn(Reason.BAD_URL, Reason.BLOCKED_ADDRESS, Reason.UNKNOWN_HOST);
        }
        assertThat(connected).isEmpty();
    }

    // S4, and that trying several addresses at a time goes round nothing
    @Test
    void of_public_and_private_addresses_only_the_public_are_tried() {
        try (HttpFetcher strict = strict(
                name -> addresses("10.0.0.1", "2606:4700::1111", "::1", "93.184.215.14", "127.0.0.1", "fd00::1"))) {
            assertThat(whyNot(ask(strict))).isEqualTo(Reason.UNREACHABLE);
        }
        assertThat(connected).containsExactlyInAnyOrder("2606:4700:0:0:0:0:0:1111", "93.184.215.14");
    }

    // S4 S11
    @Test
    void a_name_for_private_addresses_alone_is_blocked() {
        try (HttpFetcher strict = strict(name -> addresses("10.0.0.1", "192.168.0.1"))) {
            assertThat(whyNot(ask(strict))).isEqualTo(Reason.BLOCKED_ADDRESS);
        }
        assertThat(connected).isEmpty();
    }

    // S5
    @Test
    void what_was_checked_is_what_is_connected_however_the_name_changes() {
        Iterator<List<InetAddress>> answers =
                List.of(addresses("93.184.215.14"), addresses("127.0.0.1")).iterator();
        try (HttpFetcher strict = strict(name -> answers.next())) {
            assertThat(whyNot(ask(strict))).isEqualTo(Reason.UNREACHABLE);
            assertThat(whyNot(ask(strict))).isEqualTo(Reason.BLOCKED_ADDRESS);
        }
        assertThat(connected).containsExactly("93.184.215.14");
    }

    // S8
    @Test
    void a_connection_that_one_client_keeps_is_not_there_for_another() {
        server.enqueue(body("there"));
        assertThat(fetch(Validators.NONE, 10).found()).isPresent();
        try (HttpFetcher strict = strict(Dns.SYSTEM)) {
            assertThat(whyNot(strict.fetch(at("/start"), Validators.NONE, 10))).isEqualTo(Reason.BLOCKED_ADDRESS);
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    // S9
    @Test
    void proxies_of_the_machine_are_ignored() {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        Map<String, String> settings = Map.of(
                "http.proxyHost",
                "127.0.0.2",
                "http.proxyPort",
                "" + trap.port(),
                "socksProxyHost",
                "127.0.0.2",
                "socksProxyPort",
                "" + trap.port(),
                "http.nonProxyHosts",
                "");
        settings.forEach(System::setProperty);
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(new Proxy(Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.2", trap.port())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                asked.add(uri);
            }
        });
        try (HttpFetcher fresh = new HttpFetcher(LOOPBACK, "newswatch", Duration.ofSeconds(9))) {
            server.enqueue(body("there"));
            assertThat(fresh.fetch(at("/start"), Validators.NONE, 10).found()).isPresent();
        } finally {
            ProxySelector.setDefault(before);
            settings.keySet().forEach(System::clearProperty);
        }
        assertThat(asked).isEmpty();
    }

    // S10
    @ParameterizedTest
    @ValueSource(ints = {1, 22, 25, 6379, 9092, 65535})
    void other_ports_than_those_of_the_web_are_closed_even_at_public_addresses(int port) {
        try (HttpFetcher strict = strict(Dns.SYSTEM)) {
            assertThat(whyNot(strict.fetch("http://93.184.215.14:" + port + "/", Validators.NONE, 10)))
                    .isEqualTo(Reason.BLOCKED_ADDRESS);
        }
        assertThat(connected).isEmpty();
    }

    // S11
    @Test
    void a_refusal_does_not_tell_open_from_closed() {
        String open = at("/");
        try (HttpFetcher strict = strict(Dns.SYSTEM)) {
            assertThat(strict.fetch(open, Validators.NONE, 10))
                    .isEqualTo(strict.fetch("http://127.0.0.1:1/", Validators.NONE, 10))
                    .isEqualTo(strict.fetch("http://10.255.255.1/", Validators.NONE, 10));
        }
    }

    private HttpFetcher strict(Dns dns) {
        return new HttpFetcher(recording, dns, "newswatch", Duration.ofSeconds(9), Clock.systemUTC());
    }

    private static Outcome<Fetched> ask(HttpFetcher fetcher) {
        return fetcher.fetch("http://x.example/", Validators.NONE, 10);
    }

    private static List<InetAddress> addresses(String... literals) {
        try {
            List<InetAddress> all = new ArrayList<>();
            for (String literal : literals) {
                all.add(InetAddress.getByName(literal));
            }
            return all;
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
