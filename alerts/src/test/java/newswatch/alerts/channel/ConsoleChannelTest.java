package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import org.junit.jupiter.api.Test;

class ConsoleChannelTest {
    private final ConsoleChannel.Settings settings = new ConsoleChannel.Settings("console");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void prints_an_alert_as_a_block_that_people_read() throws Exception {
        Attempt attempt = settings.open(new Gateways(
                        new PrintStream(printed, true, UTF_8), null, null, Runnable::run, Clock.systemUTC()))
                .send(new Message("m1", rendered(SampleAlerts.reported("a1", "d1", 1))))
                .toCompletableFuture()
                .get();
        assertThat(attempt).isEqualTo(Attempt.DELIVERED);
        assertThat(printed.toString(UTF_8))
                .isEqualTo(
                        """
                        [1] United States calls off summit
                            “quoted”
                            daily-example, in its own words: https://daily.example/summit
                            24 May 2018 · reported · PRK-USA · told 24 May 2018 14:10 UTC (10:10 in Washington, 23:10 in Pyongyang)
                            1 independent origin, copies folded · confirmed
                            new because no earlier REJECT about this meeting

                        """);
    }

    @Test
    void says_of_a_source_that_it_fell_silent_and_why() {
        Alert silent = SampleAlerts.source(
                "s1",
                AlertKind.SOURCE_SILENT,
                "harbor-wire",
                "Harbor Wire has been silent for 9 hours; it usually brings something every 40 minutes");
        assertThat(rendered(silent))
                .isEqualTo(
                        """
                        [2] Harbor Wire has been silent for 9 hours; it usually brings something every 40 minutes
                            source harbor-wire · told 24 May 2018 14:10 UTC
                            because nothing new since 05:10 UTC, and lately never nothing for longer than 6 hours

                        """);
    }

    @Test
    void what_a_terminal_would_obey_does_not_reach_it() { // I5, X22
        String text = rendered(SampleAlerts.titled("a\u001b[31mb\r\nc\u202ed\u2028e", "\u0007quote"));
        assertThat(text).startsWith("[1] a [31mb  c d e\n").contains("“quote”");
    }

    @Test
    void counts_what_it_leaves_out() {
        Alert alert = SampleAlerts.reported("a1", "d1", 2);
        String text = settings.render(
                Notice.of("m", SampleAlerts.AT, "desk", java.util.Collections.nCopies(60, alert), null));
        assertThat(text).endsWith("… and 10 more\n\n");
    }

    private String rendered(Alert alert) {
        return settings.render(Notice.of("m", SampleAlerts.AT, "desk", List.of(alert), null));
    }
}
