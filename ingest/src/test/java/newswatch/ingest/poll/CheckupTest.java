package newswatch.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import newswatch.events.AlertKind;
import newswatch.events.Article;
import newswatch.events.SourceState;
import newswatch.events.SourceState.Rhythm;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.fetch.Validators;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.source.FeedSource;
import newswatch.ingest.source.Harvest;
import newswatch.ingest.source.Source;
import org.junit.jupiter.api.Test;

class CheckupTest {
    private static final Instant NOW = Instant.parse("2018-05-25T12:00:00Z");
    private static final Source FEED = feed(null);
    private static final Optional<Duration> WAIT = Optional.of(Duration.ofMinutes(5));

    @Test
    void a_source_is_silent_when_it_is_so_for_longer_than_ever_and_told_once() {
        SourceState heard = known(Duration.ofDays(30), Duration.ofHours(1), Duration.ofHours(9), Duration.ofHours(13));
        assertThat(check(heard, nothing()).after().health()).isEqualTo("ok");
        SourceState quiet = known(Duration.ofDays(30), Duration.ofHours(1), Duration.ofHours(9), Duration.ofHours(14));
        Checkup fallen = check(quiet, nothing());
        assertThat(fallen.after().health()).isEqualTo("silent");
        assertThat(fallen.after().silentSince()).isEqualTo(NOW);
        assertThat(fallen.alert().kind()).isEqualTo(AlertKind.SOURCE_SILENT);
        assertThat(fallen.alert().title())
                .isEqualTo("Harbor Wire has been silent for 14 hours; it usually brings something every 60 minutes");
        assertThat(check(fallen.after(), nothing()).alert()).isNull();
    }

    @Test
    void it_is_back_with_the_first_new_thing_and_has_learnt_from_its_silence() {
        SourceState quiet = known(Duration.ofDays(30), Duration.ofHours(1), Duration.ofHours(9), Duration.ofHours(20));
        SourceState silent = check(quiet, nothing()).after();
        Checkup back = check(silent, brought(NOW.minusSeconds(60)));
        assertThat(back.alert().kind()).isEqualTo(AlertKind.SOURCE_RECOVERED);
        assertThat(back.alert().title()).isEqualTo("Harbor Wire is back after 20 hours of silence");
        assertThat(back.after().health()).isEqualTo("ok");
        assertThat(back.after().rhythm().longestSeconds()).isGreaterThanOrEqualTo(19 * 3600);
    }

    @Test
    void an_unknown_source_may_be_silent_over_its_first_weekend() {
        SourceState fresh = known(Duration.ofDays(3), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(60));
        assertThat(check(fresh, nothing()).alert()).isNull();
        SourceState longer = known(Duration.ofDays(3), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(67));
        assertThat(check(longer, nothing()).alert()).isNotNull();
    }

    @Test
    void failures_degrade_then_fail_and_silence_is_told_with_their_reason() {
        SourceState state = known(Duration.ofDays(30), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(1));
        for (String health : List.of("degraded", "degraded", "failing")) {
            state = check(state, failed(Reason.HTTP_ERROR)).after();
            assertThat(state.health()).isEqualTo(health);
        }
        Checkup later =
                Checkup.of(FEED, state, failed(Reason.HTTP_ERROR), Map.of(), WAIT, NOW.plus(Duration.ofHours(12)));
        assertThat(later.after().health()).isEqualTo("failing");
        assertThat(later.alert().why().reason()).isEqualTo("the last 4 polls failed: it refuses to answer");
    }

    @Test
    void a_source_is_asked_thrice_as_often_as_it_brings_something_within_reason() {
        Tempo tempo = new Tempo(new Random(1));
        assertWait(tempo, Duration.ofMinutes(30), Duration.ofMinutes(10));
        assertWait(tempo, Duration.ofMinutes(1), Duration.ofMinutes(2));
        assertWait(tempo, Duration.ofDays(9), Duration.ofHours(1));
    }

    @Test
    void a_pace_that_the_source_asks_for_is_kept_within_reason_and_an_interval_wins() {
        Tempo tempo = new Tempo(new Random(1));
        SourceState busy = known(Duration.ofDays(9), Duration.ofMinutes(9), Duration.ofHours(1), Duration.ZERO);
        assertAbout(tempo.next(FEED, busy, paced(Duration.ofMinutes(12)), NOW), Duration.ofMinutes(12));
        assertAbout(tempo.next(FEED, busy, paced(Duration.ofDays(7)), NOW), Duration.ofMinutes(15));
        assertAbout(tempo.next(feed("7m"), busy, paced(Duration.ofMinutes(40)), NOW), Duration.ofMinutes(7));
    }

    @Test
    void a_rhythm_is_learnt_from_the_dates_that_a_source_shows() {
        List<Instant> dates = IntStream.range(0, 10)
                .mapToObj(i -> NOW.minus(Duration.ofHours(3L * i)))
                .toList();
        Rhythm rhythm = Rhythms.after(SourceState.unheard("h", "H", "", NOW), dates, null, NOW);
        assertThat(rhythm).isEqualTo(new Rhythm(3 * 3600, 3 * 3600));
    }

    private static void assertWait(Tempo tempo, Duration typical, Duration wait) {
        SourceState state = known(Duration.ofDays(9), typical, Duration.ofHours(1), Duration.ZERO);
        assertAbout(tempo.next(FEED, state, nothing(), NOW), wait);
    }

    private static void assertAbout(Duration found, Duration wanted) {
        assertThat(found.toMillis()).isBetween(wanted.toMillis() * 9 / 10 - 1, wanted.toMillis() * 11 / 10 + 1);
    }

    private static SourceState known(Duration since, Duration typical, Duration longest, Duration silent) {
        Instant last = NOW.minus(silent);
        return new SourceState(
                "harbor",
                "Harbor Wire",
                "https://harbor.example/feed",
                NOW.minus(since),
                null,
                null,
                null,
                "ok",
                null,
                0,
                NOW.minus(Duration.ofMinutes(5)),
                last,
                NOW,
                new Rhythm(typical.toSeconds(), longest.toSeconds()),
                null,
                null);
    }

    private static Checkup check(SourceState before, Harvest harvest) {
        return Checkup.of(FEED, before, harvest, Map.of(), WAIT, NOW);
    }

    private static Harvest nothing() {
        return paced(Duration.ZERO);
    }

    private static Harvest paced(Duration pace) {
        return harvest(List.of(), null, pace);
    }

    private static Harvest failed(Reason reason) {
        return harvest(List.of(), reason, Duration.ZERO);
    }

    private static Harvest brought(Instant published) {
        Article article = new Article(
                "a", null, null, "Talks", null, published, NOW, "en", "They met.", null, null, null, "hash", false);
        return harvest(List.of(article), null, Duration.ZERO);
    }

    private static Harvest harvest(List<Article> articles, Reason failed, Duration pace) {
        return new Harvest(articles, Map.of(), Validators.NONE, List.of(), failed, pace, false, List.of(), null);
    }

    private static FeedSource feed(String interval) {
        return new FeedSource(
                "harbor",
                new OutletEntry("harbor", "Harbor Wire", "USA", false),
                "en",
                "https://harbor.example/feed",
                interval,
                null,
                null);
    }
}
