package newswatch.alerts.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import newswatch.events.yaml.Omittable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails to a few recipients by the operator's server, one mail each. A recipient who has got it, or who was refused for
 * good, is not tried again with the others; after a restart that is forgotten, and the same mail comes once more under
 * the same Message-ID.
 */
public final class EmailChannel implements AlertChannel {
    private static final Logger LOG = LoggerFactory.getLogger(EmailChannel.class);
    private static final int REMEMBERED = 1_000;
    private static final int MAX_RECIPIENTS = 50;

    /** What has become of a mail, by recipient. */
    private record Progress(Set<String> delivered, Set<String> refused) {
        static Progress none() {
            return new Progress(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }

        boolean settled(String recipient) {
            return delivered.contains(recipient) || refused.contains(recipient);
        }
    }

    private final Settings settings;
    private final MailGateway gateway;
    private final Map<String, Progress> mails = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Progress> eldest) {
            return size() > REMEMBERED;
        }
    };

    EmailChannel(Settings settings, MailGateway gateway) {
        this.settings = settings;
        this.gateway = gateway;
    }

    @Override
    public CompletionStage<Attempt> send(Message message) {
        return gateway.run(() -> attempt(message));
    }

    private Attempt attempt(Message message) {
        Progress progress = progress(message.id());
        String subscription = MailText.subscription(message.body());
        List<String> subscribed = settings.to().stream()
                .filter(recipient -> !gateway.unsubscribing().left(settings.id(), subscription, recipient))
                .toList();
        List<String> waiting = subscribed.stream()
                .filter(recipient -> !progress.settled(recipient))
                .toList();
        Reason missed = waiting.isEmpty() ? null : transmit(message.body(), subscription, waiting, progress);
        if (missed != null) {
            return Attempt.retry(missed);
        } else if (subscribed.isEmpty()) {
            return new Attempt.Refused(Reason.UNSUBSCRIBED);
        }
        return progress.delivered().isEmpty() ? new Attempt.Refused(Reason.REJECTED) : Attempt.DELIVERED;
    }

    private synchronized Progress progress(String message) {
        return mails.computeIfAbsent(message, id -> Progress.none());
    }

    /** Why somebody has to be tried again, or null. */
    private Reason transmit(String mail, String subscription, List<String> waiting, Progress progress) {
        Reason missed = null;
        try (SmtpSession session = gateway.connect(settings)) {
            for (String recipient : waiting) {
                String token = gateway.unsubscribing().token(settings.id(), subscription, recipient);
                SmtpSession.Answer answer = session.send(recipient, MailText.to(recipient, token, mail));
                switch (answer.verdict()) {
                    case TAKEN -> progress.delivered().add(recipient);
                    case REFUSED -> {
                        progress.refused().add(recipient);
                        LOG.warn("channel {}: {} is refused with {}", settings.id(), masked(recipient), answer.code());
                    }
                    case LATER -> missed = Reason.SERVER_ERROR;
                }
            }
        } catch (SmtpSession.Broken e) {
            if (e.reason() == Reason.UNAUTHORIZED || e.reason() == Reason.NOT_ENCRYPTED) {
                LOG.warn("channel {}: {}", settings.id(), e.reason().words());
            }
            missed = e.reason();
        }
        return missed;
    }

    /** Who it is, for somebody who knows the list. */
    private static String masked(String address) {
        return address.charAt(0) + "…" + address.substring(address.indexOf('@'));
    }

    /**
     * {@code type: email}.
     *
     * @param host of the operator's mail server, wherever it is
     * @param port left out, what is usual for the security
     * @param security {@code starttls} unless said otherwise; without it nothing is sent
     * @param user left out, nobody signs in
     * @param from an address, or a name and an address
     */
    public record Settings(
            String id,
            String host,
            @Omittable Integer port,
            @Omittable MailSecurity security,
            @Omittable String user,
            @Omittable String password,
            @Omittable String passwordFile,
            String from,
            List<String> to)
            implements ChannelSettings {
        public Settings {
            security = security == null ? MailSecurity.STARTTLS : security;
            port = port == null ? security.port() : port;
            to = to.stream().distinct().toList();
            Secret.of("password", password, passwordFile, user != null);
            if (!host.matches("[A-Za-z0-9._:\\[\\]-]{1,255}") || port < 1 || port > 65_535) {
                throw new IllegalArgumentException("host and port should be those of a mail server");
            } else if (user == null && (password != null || passwordFile != null)) {
                throw new IllegalArgumentException("user is missing, as there is a password");
            } else if (user != null && security == MailSecurity.NONE) {
                throw new IllegalArgumentException("with security: none anybody could read the password");
            } else if (to.isEmpty() || to.size() > MAX_RECIPIENTS) {
                throw new IllegalArgumentException("to should name 1 to " + MAX_RECIPIENTS + " addresses");
            }
            address("from", from);
            to.forEach(recipient -> {
                if (!address("to", recipient).getAddress().equals(recipient)) {
                    throw new IllegalArgumentException("to has addresses without names: you@example.org");
                }
            });
        }

        @Override
        public String type() {
            return "email";
        }

        @Override
        public String render(Notice notice) {
            return MailText.of(notice, address("from", from));
        }

        @Override
        public AlertChannel open(Gateways gateways) {
            return new EmailChannel(this, gateways.mail());
        }

        @Override
        public String refusedOverApi() {
            return "mail goes through this machine's own mail server: set the channel up in the subscriptions file;"
                    + " subscriptions made over the API can name it";
        }

        @Override
        public String toString() {
            return "email " + id;
        }

        /** Null when nobody signs in. */
        String revealedPassword() throws IOException {
            Secret secret = Secret.of("password", password, passwordFile, false);
            return secret == null ? null : secret.reveal();
        }

        String sender() {
            return address("from", from).getAddress();
        }

        private static InternetAddress address(String key, String text) {
            try {
                InternetAddress address = new InternetAddress(text, true);
                if (address.getAddress().matches("[^@\\s]+@[^@\\s]+")) {
                    return address;
                }
            } catch (AddressException e) {
                // told below
            }
            throw new IllegalArgumentException(key + " should be an address such as you@example.org");
        }
    }
}
