package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newswatch.ingest.LoopbackTrap;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site's robots.txt makes us do. */
class RobotsTest extends VisitedSite {
    @RegisterExtension
    final LoopbackTrap trap = new LoopbackTrap();

    private final PoliteFetcher polite = visitor(false);

    // R1
    @Test
    void what_robots_deny_is_not_fetched_and_they_are_asked_once() {
        robots("User-agent: *\nDisallow: /private\n\nUser-agent: other\nDisallow: /\n");
        assertThat(whyNot(visit("/a"))).isNull();
        assertThat(whyNot(visit("/private/b"))).isEqualTo(Reason.ROBOTS_DENIED);
        assertThat(whyNot(visit("/c"))).isNull();
        assertThat(asked).containsExactly("/robots.txt", "/a", "/c");
        clock.step(Duration.ofHours(7));
        assertThat(whyNot(visit("/c"))).isNull();
        assertThat(asked).hasSize(5);
    }

    // R1
    @Test
    void a_group_that_names_us_counts_and_the_one_for_all_does_not() {
        robots("User-agent: *\nDisallow: /\n\nUser-agent: Newswatch/0.1\nDisallow: /private\n");
        assertThat(whyNot(visit("/a"))).isNull();
        assertThat(whyNot(visit("/private"))).isEqualTo(Reason.ROBOTS_DENIED);
    }

    // R2
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void robots_that_are_not_there_or_not_for_us_allow_all(int status) {
        answers.put("/robots.txt", status(status));
        assertThat(whyNot(visit("/a"))).isNull();
    }

    // R3
    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void robots_that_cannot_be_had_defer_everything_until_they_can(int status) {
        answers.put("/robots.txt", status(status));
        assertThat(whyNot(visit("/a"))).isEqualTo(Reason.ROBOTS_UNAVAILABLE);
        assertThat(whyNot(visit("/a"))).isIn(Reason.ROBOTS_UNAVAILABLE, Reason.THROTTLED);
        assertThat(asked).containsExactly("/robots.txt");
        assertThat(polite.notBefore(at("/a"))).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        answers.remove("/robots.txt");
        clock.step(Duration.ofMinutes(5));
        assertThat(polite.notBefore(at("/a"))).isBeforeOrEqualTo(clock.instant());
        assertThat(whyNot(visit("/a"))).isNull();
    }

    // R3
    @Test
    void unreachable_robots_defer_too() throws Exception {
        try (RawServer broken = new RawServer((socket, in) -> RawServer.request(in))) {
            assertThat(whyNot(polite.fetch(broken.url(), Validators.NONE, 100))).isEqualTo(Reason.ROBOTS_UNAVAILABLE);
        }
    }

    // R3
    @Test
    void what_they_said_last_holds_for_a_day() {
        robots("User-agent: *\nDisallow: /private\n");
        visit("/a");
        answers.put("/robots.txt", status(500));
        for (int hours = 0; hours < 18; hours += 7) {
            clock.step(Duration.ofHours(7));
            assertThat(whyNot(visit("/a"))).isNull();
            assertThat(whyNot(visit("/private"))).isEqualTo(Reason.ROBOTS_DENIED);
        }
        clock.step(Duration.ofHours(4));
        assertThat(whyNot(visit("/a"))).isEqualTo(Reason.ROBOTS_UNAVAILABLE);
    }

    // F18
    @Test
    void a_clock_set_back_makes_us_ask_again() {
        robots("User-agent: *\nDisallow: /a\n");
        visit("/a");
        robots("User-agent: *\nDisallow:\n");
        clock.step(Duration.ofDays(-1));
        assertThat(whyNot(visit("/a"))).isNull();
    }

    // R4
    @Test
    void of_a_long_file_the_first_500_kb_count_in_whole_lines() {
        String filler = "# filler\n".repeat(500 * 1024 / 9);
        String start = "User-agent: *\nDisallow: /first\n";
        String cut = filler.substring(0, 500 * 1024 - start.length() - "Disallow: /".length())
                .replaceAll("[^\n]$", "\n");
        robots(start + cut + "Disallow: /private\nDisallow: /late\n" + filler);
        assertThat(whyNot(visit("/first"))).isEqualTo(Reason.ROBOTS_DENIED);
        assertThat(whyNot(visit("/late"))).isNull();
        assertThat(whyNot(visit("/other"))).isNull();
    }

    // R5
    @Test
    void a_crawl_delay_is_kept_and_an_absurd_one_clamped_and_reported() {
        robots("User-agent: *\nCrawl-delay: 7\n");
        visit("/a");
        visit("/b");
        visit("/c");
        assertThat(times.get(2)).isEqualTo(times.get(1).plusSeconds(7));
        assertThat(times.get(3)).isEqualTo(times.get(2).plusSeconds(7));
        assertThat(clamped).isEmpty();
        robots("User-agent: *\nCrawl-delay: 10000\nDisallow: /private\n");
        clock.step(Duration.ofHours(7));
        visit("/a");
        visit("/b");
        assertThat(times.get(6)).isEqualTo(times.get(5).plusSeconds(30));
        assertThat(clamped).containsExactly("http://localhost:" + server.getPort() + " PT2H46M40S");
    }

    // R6
    @Test
    void redirected_robots_count_for_where_they_were_asked() {
        for (int i = 0; i < 5; i++) {
            answers.put(i == 0 ? "/robots.txt" : "/r" + i, redirect(301, "/r" + (i + 1)));
        }
        answers.put("/r5", body("User-agent: *\nDisallow: /private\n"));
        assertThat(whyNot(visit("/private"))).isEqualTo(Reason.ROBOTS_DENIED);
        assertThat(asked).hasSize(6);
        assertThat(whyNot(visit("/a"))).isNull();
        assertThat(asked).hasSize(7);
    }

    // R6
    @Test
    void robots_redirected_too_often_or_to_where_we_do_not_go_are_missing() {
        answers.put("/robots.txt", redirect(302, trap.url("/robots.txt")));
        assertThat(whyNot(visit("/a"))).isNull();
        clock.step(Duration.ofHours(7));
        answers.put("/robots.txt", redirect(302, "/robots.txt"));
        assertThat(whyNot(visit("/a"))).isNull();
    }

    // R4
    @Test
    void long_files_of_many_sites_push_each_other_out() throws Exception {
        robots("User-agent: *\nDisallow: /private\n#" + "x".repeat(500_000) + "\n");
        SiteFile<String> files = new SiteFile<>(
                "/robots.txt",
                fetcher,
                new HostPacer(clock, clock.pause(), Duration.ofSeconds(1)),
                clock,
                (site, answer, before, now) -> new SiteFile.Kept<>(site, now, now, Duration.ofHours(6)));
        HttpUrl first = server.url("/a");
        files.of(first, Access.PLAIN);
        assertThat(files.known(first)).isNotNull();
        for (int i = 2; i < 20; i++) {
            files.of(first.newBuilder().host("127.0.1." + i).build(), Access.PLAIN);
        }
        assertThat(files.known(first)).isNotNull(); // those could not be had, and weigh little
        for (int port = 0; port < 16_000; port++) {
            files.of(first.newBuilder().host("127.0.1.1").port(1 + port).build(), Access.PLAIN);
        }
        assertThat(files.known(first)).isNull();
    }

    private Outcome<Fetched> visit(String path) {
        return visit(polite, path);
    }
}
