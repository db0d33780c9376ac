package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A conversation with a mail server. */
final class SmtpSession implements AutoCloseable {
    /** What the server makes of a mail to one recipient. */
    enum Verdict {
        TAKEN,
        LATER,
        REFUSED
    }

    /** @param code of SMTP, 0 when it took it */
    record Answer(Verdict verdict, int code) {}

    /** The conversation is over. Without message or cause: both may hold names and addresses. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        Broken(Reason reason) {
            super(reason.tag(), null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    private final Session session;
    private final SMTPTransport transport;

    private SmtpSession(Session session, SMTPTransport transport) {
        this.session = session;
        this.transport = transport;
    }

    static SmtpSession open(Properties properties, EmailChannel.Settings settings) throws Broken {
        String password;
        try {
            password = settings.revealedPassword();
        } catch (IOException e) {
            throw new Broken(Reason.UNREADABLE_SECRET);
        }
        Session session = Session.getInstance(properties);
        SMTPTransport transport = new Opened(session, settings.security() == MailSecurity.TLS);
        try {
            transport.connect(settings.host(), settings.port(), settings.user(), password);
            return new SmtpSession(session, transport);
        } catch (AuthenticationFailedException e) {
            throw new Broken(Reason.UNAUTHORIZED);
        } catch (MessagingException e) {
            throw new Broken(reason(e));
        }
    }

    /** The library's own look-up of a transport by its name is not needed. */
    private static final class Opened extends SMTPTransport {
        Opened(Session session, boolean tls) {
            super(session, new URLName("smtp", null, -1, null, null, null), "smtp", tls);
        }
    }

    Answer send(String recipient, String mail) throws Broken {
        try {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(UTF_8)));
            transport.sendMessage(message, new Address[] {new InternetAddress(recipient)});
            return new Answer(Verdict.TAKEN, 0);
        } catch (MessagingException e) {
            int code = code(e);
            if (code < 400 || code == 421) {
                throw new Broken(code == 421 ? Reason.SERVER_ERROR : reason(e));
            }
            return new Answer(code < 500 ? Verdict.LATER : Verdict.REFUSED, code);
        }
    }

    /** What the server answered, or 0 when it did not. */
    private static int code(MessagingException e) {
        for (Exception next = e;
                next != null;
                next = next instanceof MessagingException m ? m.getNextException() : null) {
            if (next instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            } else if (next instanceof SMTPSendFailedException failed && failed.getReturnCode() >= 400) {
                return failed.getReturnCode();
            }
        }
        return 0;
    }

    private static Reason reason(MessagingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return Reason.NOT_ENCRYPTED;
            } else if (cause instanceof InterruptedIOException) {
                return Reason.TIMEOUT;
            }
        }
        // the library has no type of its own for this
        return String.valueOf(e.getMessage()).contains("STARTTLS is required") ? Reason.NOT_ENCRYPTED : Reason.NETWORK;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // what was said was answered; nobody misses the farewell
        }
    }
}
