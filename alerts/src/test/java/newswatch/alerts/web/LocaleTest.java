package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import newswatch.alerts.access.Role;
import newswatch.alerts.deliver.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same answers wherever the machine stands: dotless i, other digits, other time zones. */
class LocaleTest { // A15
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    Path directory;

    @AfterEach
    void restore() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void the_same_answers_in_turkey_and_egypt_as_in_america() {
        List<String> here = answers("en-US", "UTC");
        assertThat(answers("tr-TR", "Europe/Istanbul")).isEqualTo(here);
        assertThat(answers("ar-EG-u-nu-arab", "Africa/Cairo")).isEqualTo(here);
        assertThat(answers("th-TH-u-ca-buddhist-nu-thai", "Asia/Bangkok")).isEqualTo(here);
    }

    private List<String> answers(String locale, String zone) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        ManualClock clock = new ManualClock(Instant.parse("2026-11-22T10:00:00Z"));
        try (Guarded guarded =
                new Guarded(directory.resolve(locale), List.of(), false, "https://BOARD.example", clock)) {
            return Stream.of(
                            guarded.get(Role.READER, "/feeds/china-northkorea-us.atom"),
                            guarded.get(Role.READER, "/feeds/china-northkorea-us.json"),
                            guarded.get(
                                    Role.READER, "/api/v1/developments?status=reported&type=consult,threaten&limit=9"),
                            guarded.get(Role.READER, "/api/v1/alerts?kind=development.reported&limit=9"),
                            guarded.get(Role.READER, "/api/v1/watches"),
                            guarded.get(Role.READER, "/api/v1/sources"),
                            guarded.get(Role.READER, "/api/v1/openapi.json"),
                            guarded.get(Role.READER, "/api/v1/me"),
                            guarded.get(Role.READER, "/api/v1/channels"),
                            guarded.get(Role.ADMIN, "/api/v1/subscriptions"),
                            guarded.write(
                                    Role.ADMIN,
                                    "POST",
                                    "/api/v1/subscriptions",
                                    "{'id':'i','channels':['console'],'group_by':['priority'],'muted':'digest','mute':[{'days':['fri'],'from':'22:00','to':'07:00'}]}"),
                            guarded.write(
                                    Role.ADMIN,
                                    "POST",
                                    "/api/v1/subscriptions",
                                    "{'id':'İ','channels':['console'],'per_hour':'٥'}"),
                            guarded.served.get("/api/v1/alerts"))
                    .map(LocaleTest::told)
                    .toList();
        }
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.headers().firstValue("Last-Modified").orElse("") + " "
                + answer.headers().firstValue("WWW-Authenticate").orElse("") + "\n" + answer.body();
    }
}
