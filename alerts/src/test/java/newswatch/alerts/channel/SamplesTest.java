package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import newswatch.events.Alert;
import newswatch.events.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see, in {@code alerts/samples}; {@code -Dnewswatch.renew=true} writes it anew. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Map<String, Function<Notice, String>> RENDERED = new TreeMap<>(Map.of(
            "console.txt", new ConsoleChannel.Settings("here")::render,
            "webhook.json", notice -> pretty(JsonBody.of(notice)),
            "cloudevent.json", notice -> pretty(JsonBody.cloudEvent(notice)),
            "slack.json", notice -> pretty(SlackBlocks.of(notice)),
            "ntfy.json", notice -> pretty(ntfy().render(notice)),
            "apprise.json", notice -> pretty(apprise().render(notice)),
            "mail.eml", SamplesTest::mail));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apprise.json",
                "cloudevent.json",
                "console.txt",
                "mail.eml",
                "ntfy.json",
                "slack.json",
                "webhook.json"
            })
    void are_what_is_rendered(String file) throws IOException {
        same(file, RENDERED.get(file).apply(notice(Notice.Kind.ALERTS, Trial.sample())));
    }

    @Test
    void of_a_retraction_lead_with_it() throws IOException {
        same("retracted.txt", RENDERED.get("console.txt").apply(notice(Notice.Kind.ALERTS, alert("/retracted.json"))));
    }

    private static void same(String file, String rendered) throws IOException {
        if (Boolean.getBoolean("newswatch.renew")) {
            Files.createDirectories(SAMPLES);
            Files.writeString(SAMPLES.resolve(file), rendered);
        }
        assertThat(rendered).isEqualTo(Files.readString(SAMPLES.resolve(file)));
    }

    static Notice notice(Notice.Kind kind, Alert alert) {
        return new Notice(
                "8c1f5b0e9a2d4c6f7e31a0b4",
                Instant.parse("2018-05-24T14:30:07Z"),
                "desk",
                kind,
                List.of(alert),
                null,
                "https://board.example");
    }

    private static Alert alert(String resource) {
        try (InputStream in = Objects.requireNonNull(SamplesTest.class.getResourceAsStream(resource))) {
            return Json.MAPPER.readValue(in, Alert.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NtfyChannel.Settings ntfy() {
        return new NtfyChannel.Settings("phone", null, "desk", null, null, null, false);
    }

    private static AppriseChannel.Settings apprise() {
        return new AppriseChannel.Settings("all", "https://apprise.example", null, "desk", null, null, null, false);
    }

    private static String mail(Notice notice) {
        try {
            InternetAddress from = new InternetAddress("newswatch@desk.example", "newswatch", UTF_8.name());
            String token = new Unsubscribing(new byte[32], id -> false).token("mail", "desk", "ana@desk.example");
            return MailText.to("ana@desk.example", token, MailText.of(notice, from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(String json) {
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(Json.MAPPER.readTree(json)) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
