package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import newswatch.alerts.subscriptions.Subscriptions;
import newswatch.events.yaml.StrictYaml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a mail server that says what a test wants. */
class EmailChannelTest {
    private static final String FROM = "newswatch <newswatch@desk.example>";
    private static final List<String> THREE = List.of("ana@desk.example", "ben@desk.example", "cho@desk.example");

    private final Set<String> left = new HashSet<>();
    private final Unsubscribing unsubscribing = new Unsubscribing(new byte[32], left::contains);
    private final MailGateway gateway =
            new MailGateway(unsubscribing, Duration.ofSeconds(5), Duration.ofSeconds(10), ScriptedSmtp.trusting());
    private final ScriptedSmtp plain = new ScriptedSmtp(ScriptedSmtp.Tls.NONE);
    private final ScriptedSmtp secure = new ScriptedSmtp(ScriptedSmtp.Tls.OFFERED);

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        gateway.close();
        plain.close();
        secure.close();
    }

    @Test
    void one_bad_of_three_recipients_keeps_no_other_from_it() throws Exception { // D17
        plain.answers.put("RCPT TO:<ben@", "550 no such user\r\n");
        assertThat(send(open(plain, MailSecurity.NONE, THREE))).isEqualTo(Attempt.DELIVERED);
        assertThat(plain.count("To: ana@")).isOne();
        assertThat(plain.count("To: cho@")).isOne();
        assertThat(plain.count("To: ben@")).isZero();
    }

    @Test
    void a_recipient_who_has_it_does_not_get_it_again_with_the_one_who_has_to_wait() throws Exception { // D17
        AlertChannel channel = open(plain, MailSecurity.NONE, THREE);
        plain.answers.put("RCPT TO:<ben@", "451 greylisted\r\n");
        assertThat(send(channel)).isEqualTo(Attempt.retry(Reason.SERVER_ERROR));
        plain.answers.clear();
        assertThat(send(channel)).isEqualTo(Attempt.DELIVERED);
        assertThat(THREE)
                .allSatisfy(each -> assertThat(plain.count("To: " + each)).isOne());
    }

    @ParameterizedTest // D17
    @CsvSource({
        "RCPT, 550 never, Refused[reason=REJECTED]",
        "RCPT, 452 later, 'Retry[after=PT0S, reason=SERVER_ERROR]'",
        "MAIL, 421 going down, 'Retry[after=PT0S, reason=SERVER_ERROR]'",
        "MAIL, 553 not yours, Refused[reason=REJECTED]",
        "END, 554 no such content, Refused[reason=REJECTED]",
        "END, 451 later, 'Retry[after=PT0S, reason=SERVER_ERROR]'",
        "GREETING, 554 not for you, 'Retry[after=PT0S, reason=NETWORK]'"
    })
    void tells_what_is_for_now_from_what_is_for_good(String step, String answer, String attempt) throws Exception {
        plain.answers.put(step, answer + "\r\n");
        assertThat(send(open(plain, MailSecurity.NONE, List.of("ana@desk.example"))))
                .hasToString(attempt);
    }

    @Test
    void changes_to_tls_before_it_says_anything() throws Exception { // D17
        Path password = Files.writeString(directory.resolve("password"), "s3cret\n");
        assertThat(send(signedIn(secure, password))).isEqualTo(Attempt.DELIVERED);
        assertThat(secure.heard.indexOf("STARTTLS")).isBetween(0, 2);
        assertThat(secure.heard.subList(0, secure.heard.indexOf("STARTTLS"))).allMatch(line -> line.startsWith("EHLO"));
    }

    @Test
    void speaks_tls_from_the_beginning_where_that_is_asked_for() throws Exception {
        try (ScriptedSmtp wrapped = new ScriptedSmtp(ScriptedSmtp.Tls.ALWAYS)) {
            assertThat(send(open(wrapped, MailSecurity.TLS, THREE))).isEqualTo(Attempt.DELIVERED);
            assertThat(wrapped.count("To: ana@")).isOne();
        }
    }

    @Test
    void sends_nothing_in_the_clear_to_a_server_without_tls() throws Exception { // D17
        assertThat(send(open(plain, MailSecurity.STARTTLS, THREE))).isEqualTo(Attempt.retry(Reason.NOT_ENCRYPTED));
        assertThat(plain.heard).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH"));
    }

    @Test
    void sends_nothing_to_a_server_whose_certificate_nobody_vouches_for() throws Exception {
        try (MailGateway wary = new MailGateway(unsubscribing)) {
            assertThat(send(settings(secure, MailSecurity.STARTTLS, THREE)
                            .open(new Gateways(System.out, null, wary, Runnable::run, Clock.systemUTC()))))
                    .isEqualTo(Attempt.retry(Reason.NOT_ENCRYPTED));
        }
        assertThat(secure.heard).noneMatch(line -> line.startsWith("MAIL"));
    }

    @Test
    void says_plainly_that_the_password_is_wrong_and_takes_a_new_one() throws Exception { // D17, D23
        Path password = Files.writeString(directory.resolve("password"), "old");
        AlertChannel channel = signedIn(secure, password);
        secure.answers.put("AUTH", "535 who are you\r\n");
        assertThat(send(channel)).isEqualTo(Attempt.retry(Reason.UNAUTHORIZED));
        assertThat(Reason.UNAUTHORIZED.words()).contains("does not accept the user and the password");
        secure.answers.clear();
        Files.writeString(password, "new");
        assertThat(send(channel)).isEqualTo(Attempt.DELIVERED);
        assertThat(secure.heard)
                .filteredOn(line -> line.startsWith("AUTH PLAIN "))
                .last()
                .satisfies(line -> assertThat(decoded(line)).endsWith("\0newswatch\0new"));
    }

    @Test
    void a_password_file_that_is_missing_is_told_as_that() throws Exception {
        assertThat(send(signedIn(secure, directory.resolve("none"))))
                .isEqualTo(Attempt.retry(Reason.UNREADABLE_SECRET));
    }

    @Test
    void a_server_that_drips_is_cut_off() throws Exception {
        try (MailGateway hasty = new MailGateway(
                unsubscribing, Duration.ofSeconds(5), Duration.ofMillis(300), ScriptedSmtp.trusting())) {
            plain.answers.put("EHLO", "250-it goes on\r\n");
            Attempt attempt = send(settings(plain, MailSecurity.NONE, THREE)
                    .open(new Gateways(System.out, null, hasty, Runnable::run, Clock.systemUTC())));
            assertThat(attempt).isInstanceOf(Attempt.Retry.class);
        }
    }

    @Test
    void many_mails_at_once_cost_few_threads() throws Exception {
        AlertChannel channel = open(plain, MailSecurity.NONE, List.of("ana@desk.example"));
        List<CompletableFuture<Attempt>> attempts = IntStream.range(0, 100)
                .mapToObj(i -> channel.send(new Message("m" + i, body())).toCompletableFuture())
                .toList();
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("alerts-mail")))
                .hasSizeLessThanOrEqualTo(16);
        for (CompletableFuture<Attempt> attempt : attempts) {
            assertThat(attempt.get(60, TimeUnit.SECONDS)).isEqualTo(Attempt.DELIVERED);
        }
    }

    @Test
    void who_has_left_gets_no_more_and_when_all_have_it_says_so() throws Exception { // D19
        AlertChannel channel = open(plain, MailSecurity.NONE, THREE);
        left.add(Unsubscribing.id("mail", "desk", "Ben@desk.example"));
        left.add(Unsubscribing.id("mail", "another", "ana@desk.example"));
        assertThat(send(channel)).isEqualTo(Attempt.DELIVERED);
        assertThat(plain.count("To: ben@")).isZero();
        assertThat(plain.count("To: ana@")).isOne();
        THREE.forEach(each -> left.add(Unsubscribing.id("mail", "desk", each)));
        assertThat(channel.send(new Message("m2", body())).toCompletableFuture().get(20, TimeUnit.SECONDS))
                .isEqualTo(new Attempt.Refused(Reason.UNSUBSCRIBED));
    }

    @Test
    void neither_server_nor_password_nor_recipients_are_printed() { // A9
        EmailChannel.Settings settings = new EmailChannel.Settings(
                "mail", "smtp.desk.example", null, null, "newswatch", "s3cret", null, FROM, THREE);
        assertThat(settings + " " + new Subscriptions(List.of(), List.of(settings)))
                .doesNotContain("s3cret", "smtp.desk", "ana@");
        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.render(notice())).doesNotContain("s3cret", "smtp.desk", "ana@");
        assertThat(settings.refusedOverApi()).contains("subscriptions file");
    }

    @ParameterizedTest // D18
    @ValueSource(
            strings = {
                "to: [\"ana@desk.example\\r\\nBcc: all@evil.example\"]",
                "to: [\"ana@desk.example, all@evil.example\"]",
                "to: [\"Ana <ana@desk.example>\"]",
                "to: [ana]",
                "to: []",
                "to: [ana@desk.example], host: \"a b\"",
                "to: [ana@desk.example], port: 70000",
                "to: [ana@desk.example], security: maybe",
                "to: [ana@desk.example], password: x",
                "to: [ana@desk.example], user: x",
                "to: [ana@desk.example], user: x, password: y, security: none"
            })
    void refuses_what_could_not_work_or_would_betray(String keys) {
        String host = keys.contains("host:") ? "" : "host: smtp.desk.example, ";
        assertThatThrownBy(() -> StrictYaml.read(
                        "s.yaml",
                        "subscriptions: []\nchannels:\n  - {id: mail, type: email, from: newswatch@desk.example, "
                                + host + keys + "}\n",
                        Subscriptions.class))
                .hasMessageContaining("s.yaml:3");
    }

    private AlertChannel open(ScriptedSmtp server, MailSecurity security, List<String> to) {
        return settings(server, security, to)
                .open(new Gateways(System.out, null, gateway, Runnable::run, Clock.systemUTC()));
    }

    private AlertChannel signedIn(ScriptedSmtp server, Path password) {
        return new EmailChannel.Settings(
                        "mail", "127.0.0.1", server.port(), null, "newswatch", null, password.toString(), FROM, THREE)
                .open(new Gateways(System.out, null, gateway, Runnable::run, Clock.systemUTC()));
    }

    private static EmailChannel.Settings settings(ScriptedSmtp server, MailSecurity security, List<String> to) {
        return new EmailChannel.Settings("mail", "127.0.0.1", server.port(), security, null, null, null, FROM, to);
    }

    private static Attempt send(AlertChannel channel) throws Exception {
        return channel.send(new Message("m1", body())).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static String body() {
        return new EmailChannel.Settings("mail", "h", 25, MailSecurity.NONE, null, null, null, FROM, THREE)
                .render(notice());
    }

    private static Notice notice() {
        return Notice.of("m1", SampleAlerts.AT, "desk", List.of(Trial.sample()), "https://board.example");
    }

    private static String decoded(String line) {
        return new String(Base64.getDecoder().decode(line.substring("AUTH PLAIN ".length())), UTF_8);
    }
}
