package newswatch.alerts.channel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How mails are kept from being read on their way to the server. */
public enum MailSecurity {
    /** It begins in the clear and must change to TLS before anything is said. */
    STARTTLS(587),
    TLS(465),
    /** For a server on this machine or in its own network. */
    NONE(25);

    private final int port;

    MailSecurity(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    @JsonCreator
    public static MailSecurity of(String name) {
        return Arrays.stream(values())
                .filter(security -> security.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("use starttls, tls or none"));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
