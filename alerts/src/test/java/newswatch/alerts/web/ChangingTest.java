package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswatch.alerts.deliver.ManualClock;
import newswatch.alerts.kept.KeptHere;
import newswatch.alerts.view.Loading;
import newswatch.events.Receipt;
import newswatch.events.Receipt.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be changed over the API, on this machine alone. */
class ChangingTest {
    private static final String HOOK =
            "{'type':'webhook','id':'hook','url':'https://hooks.example/T0/secret','secret':'whsec_bm90IGEgcmVhbCBzZWNyZXQhIQ=='}";

    @TempDir
    Path directory;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T10:00:00Z"));
    private Served served;

    @BeforeEach
    void serve() {
        served = Served.empty(directory, clock);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void a_silence_is_made_listed_and_ended() {
        HttpResponse<String> made = served.write(
                "POST",
                "/api/v1/silences",
                "{'of':{'object':'EXERCISE','name':'Foal Eagle 2018'},'for':'8h','comment':'known','author':'ann'}");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Served.json(made).path("endsAt").asText()).isEqualTo("2026-11-22T18:00:00Z");
        assertThat(Served.json(made).path("author").asText()).isEqualTo("ann");
        served.write(
                "POST",
                "/api/v1/silences",
                "{'of':{'relation':'PRK-USA'},'startsAt':'2026-11-23T00:00:00Z','for':'1d'}");
        served.write("POST", "/api/v1/silences", "{'of':{'type':'ACCUSE'},'endsAt':'2026-11-22T11:00:00Z'}");
        assertThat(states()).containsExactly("active", "active", "pending");
        clock.advance(Duration.ofHours(2));
        assertThat(states()).containsExactly("active", "pending", "expired");
        String id = Served.json(made).path("id").asText();
        assertThat(served.write("DELETE", "/api/v1/silences/" + id, null).statusCode())
                .isEqualTo(204);
        assertThat(served.write("DELETE", "/api/v1/silences/" + id, null).statusCode())
                .isEqualTo(204);
        assertThat(states()).containsExactly("pending", "expired", "expired");
        String coming = served.json("/api/v1/silences?limit=1")
                .path("items")
                .get(0)
                .path("id")
                .asText();
        assertThat(served.write("DELETE", "/api/v1/silences/" + coming, null).statusCode())
                .isEqualTo(204);
        assertThat(states()).containsExactly("expired", "expired");
        assertThat(served.write("DELETE", "/api/v1/silences/" + coming, null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_silence_just_made_can_be_ended_at_once() {
        JsonNode made = Served.json(served.write("POST", "/api/v1/silences", "{'of':{'watch':'x'},'for':'8h'}"));
        served.write("DELETE", "/api/v1/silences/" + made.path("id").asText(), null);
        clock.advance(Duration.ofMillis(1));
        assertThat(states()).containsExactly("expired");
    }

    private List<String> states() {
        return served.json("/api/v1/silences").path("items").findValuesAsText("state");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'for':'8h'}                                   | of        | is missing",
                "{'of':{},'for':'8h'}                           | of        | would silence everything",
                "{'of':{'relation':'PRK-USA'}}                  |           | give for or endsAt",
                "{'of':{'relation':'PRK-USA'},'for':'8h','endsAt':'2026-11-23T00:00:00Z'} | | give for or endsAt",
                "{'of':{'relation':'PRK-USA'},'for':'soon'}     | for       | write a time as",
                "{'of':{'relation':'PRK-USA'},'for':'0s'}       | for       | over before it begins",
                "{'of':{'relation':'PRK-USA'},'for':'999d'}     | for       | at most a year",
                "{'of':{'relation':'PRK-USA'},'endsAt':'2018-01-01T00:00:00Z'} | endsAt | over before it begins",
                "{'of':{'colour':'red'},'for':'8h'}             | of.colour | unknown key",
                "{'of':{'type':'WAR'},'for':'8h'}               | of.type   | 'WAR' is not one of",
                "{'of':{'relation':'PRK-USA'},'for':'8h','authr':'x'} | authr | unknown key"
            })
    void a_silence_with_faults_is_refused_by_key(String body, String key, String message) {
        HttpResponse<String> answer = served.write("POST", "/api/v1/silences", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode fault = Served.json(answer).path("errors").get(0);
        assertThat(fault.path("key").asText()).isEqualTo(key == null ? "" : key);
        assertThat(fault.path("message").asText()).contains(message);
    }

    @Test
    void what_is_long_over_goes_away_with_the_next_one() {
        served.write("POST", "/api/v1/silences", "{'of':{'watch':'x'},'for':'1h'}");
        clock.advance(Duration.ofDays(40));
        served.write("POST", "/api/v1/silences", "{'of':{'watch':'y'},'for':'1h'}");
        assertThat(states()).containsExactly("active");
    }

    @Test
    void a_subscription_is_made_changed_and_taken_away() {
        String entry =
                "{'id':'night','watch':'china-northkorea-us','filters':{'priority':2},'channels':['console'],'group_wait':'30s'}";
        assertThat(served.write("POST", "/api/v1/subscriptions", entry).statusCode())
                .isEqualTo(201);
        assertThat(served.write("POST", "/api/v1/subscriptions", entry).statusCode())
                .isEqualTo(409);
        JsonNode one = served.json("/api/v1/subscriptions/night");
        assertThat(one.path("origin").asText()).isEqualTo("api");
        assertThat(one.path("entry").path("group_wait").asText()).isEqualTo("30s");
        HttpResponse<String> changed = served.write("PUT", "/api/v1/subscriptions/night", entry.replace("30s", "1m"));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(served.json("/api/v1/subscriptions/night")
                        .path("entry")
                        .path("group_wait")
                        .asText())
                .isEqualTo("1m");
        assertThat(served.write("PUT", "/api/v1/subscriptions/night", entry.replace("night", "day"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(served.write("DELETE", "/api/v1/subscriptions/night", null).statusCode())
                .isEqualTo(204);
        assertThat(served.get("/api/v1/subscriptions/night").statusCode()).isEqualTo(404);
        assertThat(served.write("PUT", "/api/v1/subscriptions/night", entry).statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_the_file_says_is_shown_and_stays() {
        JsonNode items = served.json("/api/v1/subscriptions").path("items");
        assertThat(items.findValuesAsText("origin")).containsOnly("file").hasSizeGreaterThan(2);
        assertThat(served.write("DELETE", "/api/v1/subscriptions/console", null).statusCode())
                .isEqualTo(409);
        assertThat(served.write("POST", "/api/v1/subscriptions", "{'id':'console','channels':['console']}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(served.write("DELETE", "/api/v1/channels/console", null).statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_is_shown_of_the_file_can_be_said_again() {
        for (JsonNode item : served.json("/api/v1/subscriptions").path("items")) {
            String copy = item.path("entry").toString().replace("\"id\":\"", "\"id\":\"copy-");
            assertThat(served.write("POST", "/api/v1/subscriptions", copy).statusCode())
                    .as(copy)
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'id':'x'}                                           | channels       | is missing",
                "{'id':'x','channels':[]}                             |                | at least one",
                "{'id':'X Y','channels':['console']}                  |                | id",
                "{'id':'x','channels':['nowhere']}                    | channels       | unknown channel 'nowhere'",
                "{'id':'x','channels':['console'],'colour':'red'}     | colour         | unknown key",
                "{'id':'x','channels':['console'],'per_hour':0}       |                | per_hour",
                "{'id':'x','channels':['console'],'zone':'Mars/Base'} | zone           | Mars/Base",
                "{'id':'x','channels':['console'],'mute':[{'from':'22:00'}]} | mute[0].to | is missing",
                "{'id':'x','channels':['console'],'filters':{'type':['WAR']}} | filters.type[0] | 'WAR' is not one of"
            })
    void a_subscription_with_faults_is_refused_by_key(String body, String key, String message) {
        HttpResponse<String> answer = served.write("POST", "/api/v1/subscriptions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode fault = Served.json(answer).path("errors").get(0);
        assertThat(fault.path("key").asText()).isEqualTo(key == null ? "" : key);
        assertThat(fault.path("message").asText()).contains(message);
        assertThat(served.changing.entries().values()).isEmpty();
    }

    @Test
    void a_list_goes_on_where_a_page_ended() {
        for (int number = 10; number < 15; number++) {
            served.write("POST", "/api/v1/subscriptions", "{'id':'s" + number + "','channels':['console']}");
        }
        int file = served.json("/api/v1/subscriptions").path("items").size() - 5;
        JsonNode first = served.json("/api/v1/subscriptions?limit=" + (file + 2));
        served.write("DELETE", "/api/v1/subscriptions/s11", null);
        JsonNode second =
                served.json("/api/v1/subscriptions?cursor=" + first.path("next").asText());
        assertThat(second.path("items").findValuesAsText("id"))
                .contains("s13", "s14")
                .doesNotContain("s10");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void a_test_goes_through_each_channel_and_tells_what_came_of_it() {
        HttpResponse<String> tested = served.write("POST", "/api/v1/subscriptions/console/test", null);
        assertThat(tested.body())
                .isEqualTo(
                        "{\"channels\":[{\"channel\":\"console\",\"type\":\"console\",\"delivered\":true,\"reason\":null,\"words\":\"taken\"}]}");
        assertThat(served.write("POST", "/api/v1/subscriptions/nobody/test", null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void secrets_never_come_back() { // A9
        HttpResponse<String> made = served.write("POST", "/api/v1/channels", HOOK);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(Served.json(made).path("given").toString()).isEqualTo("[\"secret\",\"url\"]");
        for (String path : List.of("/api/v1/channels", "/api/v1/channels/hook", "/metrics", "/health/ready")) {
            assertThat(made.body() + served.get(path).body())
                    .doesNotContain("whsec")
                    .doesNotContain("bm90")
                    .doesNotContain("hooks.example");
        }
    }

    @Test
    void a_channel_that_is_used_stays() {
        served.write("POST", "/api/v1/channels", HOOK);
        served.write("POST", "/api/v1/subscriptions", "{'id':'desk','channels':['hook','console']}");
        HttpResponse<String> refused = served.write("DELETE", "/api/v1/channels/hook", null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Served.json(refused).path("detail").asText()).contains("desk");
        served.write("DELETE", "/api/v1/subscriptions/desk", null);
        assertThat(served.write("DELETE", "/api/v1/channels/hook", null).statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/hook",
                "http://localhost/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://10.1.2.3/hook",
                "https://[::1]/hook",
                "https://[::ffff:10.0.0.1]/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://intranet/hook",
                "https://192.0.2.1:22/",
                "https://93.184.216.34:22/"
            })
    void a_channel_to_a_private_address_is_refused_when_it_is_made(String url) { // A8
        HttpResponse<String> answer =
                served.write("POST", "/api/v1/channels", HOOK.replace("https://hooks.example/T0/secret", url));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Served.json(answer).path("errors").get(0).path("key").asText())
                .isEqualTo("url");
        assertThat(served.changing.entries().values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'webhook','id':'f','urlFile':'/etc/passwd'}",
                "{'type':'webhook','id':'f','url':'https://hooks.example/','allowPrivate':true}",
                "{'type':'webhook','id':'f','url':'https://hooks.example/','secretFile':'/etc/passwd'}",
                "{'type':'console','id':'f'}"
            })
    void a_token_reads_no_file_of_this_machine_and_reaches_no_private_network(String body) { // A8, A9
        HttpResponse<String> answer = served.write("POST", "/api/v1/channels", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void a_dead_letter_is_listed_sent_again_and_gone_when_delivered() { // D7
        Instant at = clock.instant();
        for (int number = 1; number <= 3; number++) {
            dead("m" + number, number == 3 ? null : "{}", at.plusSeconds(number));
        }
        JsonNode first = served.json("/api/v1/dead-letters?limit=2");
        assertThat(first.path("items").findValuesAsText("id")).containsExactly("m3", "m2");
        assertThat(served.json("/api/v1/dead-letters?cursor="
                                + first.path("next").asText())
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly("m1");
        assertThat(served.json("/api/v1/dead-letters?channel=other").path("items"))
                .isEmpty();
        JsonNode letter = first.path("items").get(1);
        assertThat(letter.path("alerts").asInt()).isEqualTo(2);
        assertThat(letter.path("subscription").asText()).isEqualTo("desk");
        assertThat(letter.path("reason").asText()).isEqualTo("gone");
        assertThat(served.write("POST", "/api/v1/dead-letters/m2/resend", null).statusCode())
                .isEqualTo(202);
        assertThat(served.write("POST", "/api/v1/dead-letters/m2/resend", null).statusCode())
                .isEqualTo(202);
        assertThat(served.json("/api/v1/dead-letters").path("items").findValuesAsText("state"))
                .containsExactly("dead", "requeued", "dead");
        assertThat(served.write("POST", "/api/v1/dead-letters/m3/resend", null).statusCode())
                .isEqualTo(409);
        assertThat(served.write("POST", "/api/v1/dead-letters/none/resend", null)
                        .statusCode())
                .isEqualTo(404);
        Loading.receipts(served.view, List.of(receipt("m2", Outcome.DELIVERED, null, at)));
        assertThat(served.json("/api/v1/dead-letters").path("items").findValuesAsText("id"))
                .containsExactly("m3", "m1");
    }

    private void dead(String message, String body, Instant at) {
        Loading.receipts(served.view, List.of(receipt(message, Outcome.DEAD_LETTERED, body, at)));
    }

    private static Receipt receipt(String message, Outcome outcome, String body, Instant at) {
        Receipt.Told told = new Receipt.Told("desk", "ALERTS", "g", at, null, null);
        return Receipt.of(message, "hook", outcome, List.of("d1", "d2"), body, "gone", at, told);
    }

    @Test
    void when_kafka_does_not_take_it_the_answer_says_so() {
        ((KeptHere<?>) served.changing.silences()).fail();
        HttpResponse<String> answer =
                served.write("POST", "/api/v1/silences", "{'of':{'relation':'PRK-USA'},'for':'8h'}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void on_this_machine_everybody_may_do_all() {
        assertThat(served.get("/api/v1/me").body())
                .isEqualTo("{\"name\":null,\"readOnly\":false,\"role\":\"admin\",\"tokens\":false}");
    }
}
