package newswatch.alerts.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails read back from a mail server in this process. */
class MailTextTest {
    private static final String BOARD = "https://board.example";
    private static final Unsubscribing UNSUBSCRIBING = new Unsubscribing(new byte[32], id -> false);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MailGateway gateway = new MailGateway(UNSUBSCRIBING);

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.stop();
    }

    @Test
    void has_a_text_and_an_html_part_that_say_the_same() throws Exception {
        MimeMessage mail = received(notice(Trial.sample()))[0];
        assertThat(mail.getSubject()).isEqualTo("[1] United States calls off summit with North Korea");
        assertThat(mail.getFrom()[0]).hasToString("newswatch <newswatch@desk.example>");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        String text = text(parts.getBodyPart(0));
        Document html = Jsoup.parse(text(parts.getBodyPart(1)));
        assertThat(text)
                .contains(
                        "“WASHINGTON, May 24 (Harbor Wire) — U.S. President",
                        "\r\n-- \r\nnewswatch, subscription desk");
        assertThat(html.selectFirst("blockquote").text()).startsWith("“WASHINGTON, May 24 (Harbor Wire) —");
        assertThat(html.select("h2 a").attr("href"))
                .isEqualTo(BOARD + "/#id=" + Trial.sample().development().id());
    }

    @Test
    void tells_of_one_development_in_one_thread_whatever_was_told_first() throws Exception {
        Alert reported = SampleAlerts.reported("a1", "d1", 2);
        Alert denied = SampleAlerts.alert("a2", AlertKind.DEVELOPMENT_DENIED, "d1", 2, false);
        MimeMessage first = received(Notice.of("m1", SampleAlerts.AT, "desk", List.of(reported), BOARD))[0];
        MimeMessage second = received(Notice.of("m2", SampleAlerts.AT, "desk", List.of(denied), BOARD))[1];
        assertThat(first.getMessageID()).isEqualTo("<m1@desk.example>");
        assertThat(second.getMessageID()).isEqualTo("<m2@desk.example>");
        assertThat(second.getSubject()).isEqualTo("[2] DENIED: United States calls off summit");
        for (MimeMessage mail : List.of(first, second)) {
            assertThat(mail.getHeader("In-Reply-To")).containsExactly("<development.d1@desk.example>");
            assertThat(mail.getHeader("References")).containsExactly("<development.d1@desk.example>");
        }
    }

    @Test
    void can_be_left_with_one_click() throws Exception { // D19
        MimeMessage mail = received(notice(Trial.sample()))[0];
        String token = UNSUBSCRIBING.token("mail", "desk", "ana@desk.example");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + BOARD + "/unsubscribe/" + token + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        Multipart parts = (Multipart) mail.getContent();
        assertThat(text(parts.getBodyPart(0)))
                .contains("No more of these: " + BOARD + "/unsubscribe/" + token + "\r\n");
        assertThat(Jsoup.parse(text(parts.getBodyPart(1)))
                        .select("a[href*=unsubscribe]")
                        .attr("href"))
                .isEqualTo(BOARD + "/unsubscribe/" + token);
    }

    @Test
    void a_title_cannot_put_in_headers() throws Exception { // D18
        MimeMessage mail = received(notice(
                SampleAlerts.titled("Talks end\r\nBcc: all@evil.example\r\n\r\n<h1>hi</h1>", "a\r\n.\r\nQUIT\r\n")))[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("[1] Talks end  Bcc: all@evil.example    <h1>hi</h1>");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void a_subject_in_any_script_is_encoded_and_folded() throws Exception { // D18
        String title = "조선중앙통신: 회담 취소 — “unacceptable” ".repeat(4).strip();
        MimeMessage mail = received(notice(SampleAlerts.titled(title, "q")))[0];
        String raw = mail.getHeader("Subject")[0];
        assertThat(raw).matches("(?s)[\\x00-\\x7f]*").contains("=?UTF-8?B?");
        assertThat(Arrays.stream(raw.split("\r\n"))).allMatch(line -> line.length() <= 78);
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(raw))).startsWith("[1] 조선중앙통신: 회담 취소");
        assertThat(title)
                .startsWith(mail.getSubject().substring("[1] ".length()).replace("…", ""));
    }

    @Test
    void hostile_text_is_inert_in_the_html_and_nothing_is_fetched() throws Exception { // I4, I10
        String hostile = HttpChannelContract.HOSTILE
                + "\"onmouseover=alert(1) </blockquote><img src=https://evil.example/x.png>";
        MimeMessage mail = received(notice(SampleAlerts.titled(hostile, hostile)))[0];
        Document html = Jsoup.parse(text(((Multipart) mail.getContent()).getBodyPart(1)));
        assertThat(html.select("img, script, link, iframe, object, form, base, [background], style"))
                .isEmpty();
        assertThat(html.getAllElements()).noneMatch(element -> element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(html.select("a").eachAttr("href"))
                .allMatch(
                        link -> link.startsWith("https://board.example/") || link.startsWith("https://daily.example/"));
        assertThat(html.text()).contains("<!channel> <@U123>", "${jndi:ldap://x}", "<img src=");
    }

    @Test
    void a_long_quotation_stays_within_the_lines_of_smtp() throws Exception {
        MimeMessage mail = received(notice(SampleAlerts.titled("t", "한".repeat(600))))[0];
        java.io.ByteArrayOutputStream raw = new java.io.ByteArrayOutputStream();
        mail.writeTo(raw);
        assertThat(raw.toString(java.nio.charset.StandardCharsets.US_ASCII).split("\r\n"))
                .allMatch(line -> line.length() <= 200);
    }

    @Test
    void the_same_mail_comes_of_the_same_message() throws Exception { // D5
        Notice notice = notice(Trial.sample());
        assertThat(settings().render(notice)).isEqualTo(settings().render(notice));
    }

    @Test
    void a_digest_has_its_sections_and_leads_to_the_board() throws Exception {
        Digest digest = new Digest(
                "newswatch, Thursday 24 May 2018",
                LocalDate.parse("2018-05-24"),
                ZoneOffset.UTC,
                SampleAlerts.AT,
                SampleAlerts.AT,
                "3 new, 1 overturned.",
                List.of(new Digest.Section(
                        "New",
                        List.of(new Digest.Line(1, "United States calls off summit", "by its president", "d1", null)),
                        2)));
        Notice notice = new Notice("m1", SampleAlerts.AT, "desk", Notice.Kind.DIGEST, List.of(), digest, BOARD);
        MimeMessage mail = received(notice)[0];
        assertThat(mail.getSubject()).isEqualTo("newswatch, Thursday 24 May 2018");
        assertThat(mail.getHeader("In-Reply-To")).isNull();
        Multipart parts = (Multipart) mail.getContent();
        assertThat(text(parts.getBodyPart(0)))
                .startsWith("3 new, 1 overturned.\r\n\r\nNew\r\n")
                .contains(
                        "[1] United States calls off summit: " + BOARD + "/#id=d1\r\nby its president\r\n… and 2 more");
        assertThat(Jsoup.parse(text(parts.getBodyPart(1))).select("h2").text()).isEqualTo("New");
    }

    private MimeMessage[] received(Notice notice) throws Exception {
        int before = server.getReceivedMessages().length;
        Attempt attempt = settings()
                .open(new Gateways(System.out, null, gateway, Runnable::run, Clock.systemUTC()))
                .send(new Message(notice.id(), settings().render(notice)))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        assertThat(attempt).isEqualTo(Attempt.DELIVERED);
        assertThat(server.waitForIncomingEmail(20_000, before + 1)).isTrue();
        return server.getReceivedMessages();
    }

    private EmailChannel.Settings settings() {
        return new EmailChannel.Settings(
                "mail",
                "127.0.0.1",
                server.getSmtp().getPort(),
                MailSecurity.NONE,
                null,
                null,
                null,
                "newswatch <newswatch@desk.example>",
                List.of("ana@desk.example"));
    }

    private static Notice notice(Alert alert) {
        return Notice.of("m1", SampleAlerts.AT, "desk", List.of(alert), BOARD);
    }

    private static String text(Part part) throws Exception {
        return (String) part.getContent();
    }
}
