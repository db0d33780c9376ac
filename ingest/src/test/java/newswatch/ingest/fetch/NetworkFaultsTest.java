package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import newswatch.ingest.SteppedClock;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.Dns;
import okio.Buffer;
import okio.ForwardingSource;
import org.junit.jupiter.api.Test;

/** Networks and servers that fail us. */
class NetworkFaultsTest extends OnLoopback {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";

    // F1
    @Test
    void a_refused_connection_is_unreachable() {
        String url = at("/");
        server.close();
        assertThat(whyNot(fetcher.fetch(url, Validators.NONE, 10))).isEqualTo(Reason.UNREACHABLE);
    }

    // F2
    @Test
    void a_server_that_never_answers_costs_no_more_than_the_deadline() throws IOException {
        try (RawServer silent = new RawServer((socket, in) -> RawServer.drain(in));
                HttpFetcher hasty = hasty(LOOPBACK, Dns.SYSTEM)) {
            assertThat(whyNot(hasty.fetch(silent.url(), Validators.NONE, 10))).isEqualTo(Reason.TIMEOUT);
        }
    }

    // F2 F3
    @Test
    void so_does_one_that_stops_in_the_middle() throws IOException {
        try (RawServer half = new RawServer((socket, in) -> {
                    RawServer.request(in);
                    RawServer.send(socket, HEAD + "half");
                    RawServer.drain(in);
                });
                HttpFetcher hasty = hasty(LOOPBACK, Dns.SYSTEM)) {
            assertThat(whyNot(hasty.fetch(half.url(), Validators.NONE, 1_000))).isEqualTo(Reason.TIMEOUT);
        }
    }

    // F3
    @Test
    void a_byte_a_second_is_given_up_long_before_the_deadline() {
        AtomicLong nanos = new AtomicLong();
        Deadline deadline = new Deadline(Duration.ofSeconds(30), nanos::get);
        Wire wire = new Wire(
                new ForwardingSource(new Buffer()) {
                    @Override
                    public long read(Buffer sink, long byteCount) {
                        nanos.addAndGet(1_000_000_000L);
                        sink.writeByte('x');
                        return 1;
                    }
                },
                1_000_000,
                deadline);
        deadline.start();
        Buffer held = new Buffer();
        assertThatThrownBy(() -> {
                    while (wire.read(held, 100) > 0) {
                        assertThat(held.size()).isLessThan(30);
                    }
                })
                .isInstanceOfSatisfying(AnswerRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.TIMEOUT));
        assertThat(held.size()).isEqualTo(11);
    }

    // F3
    @Test
    void the_deadline_is_for_all_requests_of_one_address_together() {
        AtomicLong nanos = new AtomicLong();
        Deadline deadline = new Deadline(Duration.ofSeconds(30), nanos::get);
        for (int i = 0; i < 3; i++) {
            deadline.start();
            nanos.addAndGet(Duration.ofSeconds(9).toNanos());
            deadline.stop();
            nanos.addAndGet(Duration.ofDays(1).toNanos()); // waiting for its turn
        }
        assertThat(deadline.left()).isEqualTo(Duration.ofSeconds(3));
    }

    // F4 F5
    @Test
    void a_reset_in_the_middle_is_a_network_error_and_yields_nothing() throws IOException {
        try (RawServer resetting = new RawServer((socket, in) -> {
            RawServer.request(in);
            RawServer.send(socket, HEAD + "half");
            socket.setSoLinger(true, 0);
        })) {
            assertThat(whyNot(fetcher.fetch(resetting.url(), Validators.NONE, 1_000)))
                    .isEqualTo(Reason.TRUNCATED);
        }
    }

    // F4
    @Test
    void what_breaks_off_is_asked_for_once_more_in_its_turn() throws IOException {
        SteppedClock clock = new SteppedClock(Clock.systemUTC().instant());
        AtomicLong requests = new AtomicLong();
        try (RawServer first = new RawServer((socket, in) -> {
            RawServer.request(in);
            boolean robots = requests.getAndIncrement() == 0;
            RawServer.send(socket, robots ? "HTTP/1.0 404 No\r\nContent-Length: 0\r\n\r\n" : HEAD + "half");
        })) {
            HostPacer pacer = new HostPacer(clock, clock.pause(), Duration.ofSeconds(1));
            PoliteFetcher polite = new PoliteFetcher(fetcher, pacer, clock, "newswatch");
            assertThat(whyNot(polite.fetch(first.url(), Validators.NONE, 1_000)))
                    .isEqualTo(Reason.TRUNCATED);
        }
        assertThat(requests).hasValue(3);
        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    // F5
    @Test
    void a_body_shorter_than_announced_is_truncated_and_a_longer_one_is_cut() throws IOException {
        try (RawServer shorter = RawServer.answering(HEAD + "half");
                RawServer longer = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhalf and more")) {
            assertThat(whyNot(fetcher.fetch(shorter.url(), Validators.NONE, 1_000)))
                    .isEqualTo(Reason.TRUNCATED);
            assertThat(fetcher.fetch(longer.url(), Validators.NONE, 1_000)
                            .found()
                            .orElseThrow()
                            .body())
                    .asString()
                    .isEqualTo("half");
        }
    }

    // F11
    @Test
    void a_body_behind_not_modified_does_not_spoil_the_next_answer() throws IOException {
        try (RawServer chatty = new RawServer((socket, in) -> {
            while (RawServer.request(in)) {
                RawServer.send(socket, "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello");
            }
        })) {
            for (int i = 0; i < 3; i++) {
                Outcome<Fetched> outcome = fetcher.fetch(chatty.url(), Validators.NONE, 1_000);
                assertThat(outcome.found().map(Fetched::notModified)).contains(true);
            }
        }
    }

    // F17
    @Test
    void names_without_an_address_are_unknown_hosts() {
        Dns missing = name -> {
            throw new UnknownHostException(name);
        };
        for (Dns dns : List.of(missing, (Dns) name -> List.of())) {
            try (HttpFetcher asking = hasty(LOOPBACK, dns)) {
                assertThat(whyNot(asking.fetch("http://x.example/", Validators.NONE, 10)))
                        .isEqualTo(Reason.UNKNOWN_HOST);
            }
        }
    }

    // F17
    @Test
    void a_resolver_that_never_answers_is_a_timeout_and_piles_up_no_threads() {
        CountDownLatch end = new CountDownLatch(1);
        Dns silent = name -> {
            while (end.getCount() > 0) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    assertThat(e).isNotNull(); // and waits on, as a native resolver does
                }
            }
            return List.of();
        };
        try (HttpFetcher asking = hasty(LOOPBACK, silent);
                BoundedDns dns = new BoundedDns(silent, LOOPBACK, Duration.ofMillis(1))) {
            assertThat(whyNot(asking.fetch("http://x.example/", Validators.NONE, 10)))
                    .isEqualTo(Reason.TIMEOUT);
            for (int i = 0; i < 200; i++) {
                assertThatThrownBy(() -> dns.lookup("x.example")).isInstanceOf(UnknownHostException.class);
            }
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().equals("newswatch-dns")))
                    .hasSizeLessThan(40);
        } finally {
            end.countDown();
        }
    }

    // F17
    @Test
    void of_a_thousand_addresses_a_few_are_tried() throws IOException {
        List<InetSocketAddress> tried = new CopyOnWriteArrayList<>();
        GuardedSocketFactory recording = new GuardedSocketFactory(LOOPBACK, (address, open) -> {
            tried.add(address);
            throw new ConnectException("nothing is connected here");
        });
        List<InetAddress> thousand = Collections.nCopies(1_000, InetAddress.getByName("93.184.215.14"));
        try (HttpFetcher asking =
                new HttpFetcher(recording, name -> thousand, "newswatch", Duration.ofSeconds(9), Clock.systemUTC())) {
            assertThat(whyNot(asking.fetch("http://x.example/", Validators.NONE, 10)))
                    .isEqualTo(Reason.UNREACHABLE);
        }
        assertThat(tried).hasSizeBetween(1, 8);
    }
}
