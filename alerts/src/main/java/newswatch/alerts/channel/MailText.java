package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.events.Ids;

/**
 * A mail as it is stored and sent: headers, the letter as text and as HTML. What differs between recipients is put in
 * for each: the address, and the token by which it leaves the mailing.
 */
final class MailText {
    private static final int MAX_ITEMS = 50;
    private static final int MAX_SUBJECT = 150;
    private static final int MOST_THREADS = 10;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    /** Where the token goes: no letter has a control character, so that none can have this. */
    private static final String TOKEN = "\u0001";
    /** The same in quoted-printable. */
    private static final String ENCODED_TOKEN = "=01";

    private static final String SUBSCRIPTION = "X-Newswatch-Subscription: ";
    private static final String LINE = "\r\n";

    private MailText() {}

    /** Without recipient and token. */
    static String of(Notice notice, InternetAddress from) {
        Letter letter = Letters.of(notice, MAX_ITEMS);
        String leave = notice.board() == null ? null : notice.board() + "/unsubscribe/" + TOKEN;
        String boundary = "newswatch-" + notice.id();
        return head(notice, letter, from, leave, boundary)
                + part(boundary, "text/plain", PlainLetter.belowSubject(letter) + textFoot(notice, leave))
                + part(boundary, "text/html", HtmlLetter.of(letter, htmlFoot(notice, leave)))
                + "--" + boundary + "--" + LINE;
    }

    /** As one recipient gets it. */
    static String to(String recipient, String token, String mail) {
        int body = mail.indexOf(LINE + LINE);
        return "To: " + recipient + LINE
                + mail.substring(0, body).replace(TOKEN, token)
                // lines of quoted-printable are short, so the token has one of its own, which decoding joins again
                + mail.substring(body).replace(ENCODED_TOKEN, "=" + LINE + token + "=" + LINE);
    }

    /** Of which subscription a rendered mail is. */
    static String subscription(String mail) {
        int from = mail.indexOf(SUBSCRIPTION) + SUBSCRIPTION.length();
        return mail.substring(from, mail.indexOf(LINE, from));
    }

    private static String head(Notice notice, Letter letter, InternetAddress from, String leave, String boundary) {
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        List<String> threads = threads(notice, domain);
        boolean secure = leave != null && leave.startsWith("https://");
        return Stream.of(
                        "From: " + from,
                        "Subject: " + subject(letter),
                        "Date: " + DATE.format(notice.at().atOffset(ZoneOffset.UTC)),
                        "Message-ID: <" + notice.id() + "@" + domain + ">",
                        threads.isEmpty() ? "" : "In-Reply-To: " + threads.get(0),
                        threads.isEmpty() ? "" : "References: " + String.join(LINE + " ", threads),
                        "Auto-Submitted: auto-generated",
                        letter.urgency() == 1 && notice.kind() == Notice.Kind.ALERTS ? "Importance: high" : "",
                        "List-Id: <" + notice.subscription() + "." + domain + ">",
                        SUBSCRIPTION + notice.subscription(),
                        leave == null ? "" : "List-Unsubscribe: <" + leave + ">",
                        secure ? "List-Unsubscribe-Post: List-Unsubscribe=One-Click" : "",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(LINE, "", LINE + LINE));
    }

    private static String subject(Letter letter) {
        try {
            return MimeUtility.fold(
                    "Subject: ".length(),
                    MimeUtility.encodeText(PlainText.cut(letter.subject(), MAX_SUBJECT), UTF_8.name(), "B"));
        } catch (IOException e) {
            throw new UncheckedIOException("every Java platform has UTF-8", e);
        }
    }

    /** What is told of a development hangs on a message that nobody ever sent, so that it is one thread whatever came first. */
    private static List<String> threads(Notice notice, String domain) {
        return notice.alerts().stream()
                .filter(alert -> alert.development() != null)
                .map(alert -> alert.development().id())
                .distinct()
                .limit(MOST_THREADS)
                .map(id -> "<development." + (id.matches("[A-Za-z0-9-]{1,60}") ? id : Ids.of(id)) + "@" + domain + ">")
                .toList();
    }

    private static String textFoot(Notice notice, String leave) {
        return "\n-- \nnewswatch, subscription " + notice.subscription() + "\n"
                + (leave == null ? "" : "No more of these: " + leave + "\n");
    }

    private static String htmlFoot(Notice notice, String leave) {
        return "<hr style=\"margin:2em 0 .5em;border:0;border-top:1px solid #888\">\n"
                + "<p style=\"font-size:13px;opacity:.75\">newswatch, subscription " + notice.subscription()
                + (leave == null ? "" : " · " + HtmlLetter.linked("no more of these", leave)) + "</p>\n";
    }

    private static String part(String boundary, String type, String text) {
        return "--" + boundary + LINE
                + "Content-Type: " + type + "; charset=UTF-8" + LINE
                + "Content-Transfer-Encoding: quoted-printable" + LINE + LINE
                + quotedPrintable(text.replace("\n", LINE)) + LINE;
    }

    private static String quotedPrintable(String text) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (OutputStream out = MimeUtility.encode(encoded, "quoted-printable")) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("what is in memory can be encoded", e);
        }
        return encoded.toString(UTF_8);
    }
}
