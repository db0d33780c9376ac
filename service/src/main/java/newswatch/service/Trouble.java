package newswatch.service;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;

/** What keeps a client of Kafka from its work, told in one line when it begins or changes, not with every attempt. */
public final class Trouble {
    private final Logger log;
    private final String who;
    private volatile String words;

    /** @param who is in trouble, as in "enrich" */
    public Trouble(Logger log, String who) {
        this.log = log;
        this.who = who;
    }

    /** What is wrong now, or null. */
    public String words() {
        return words;
    }

    public void over() {
        words = null;
    }

    /** Tells what an operator can act on in a line, and anything else whole. */
    public void tell(Throwable e) {
        String known = known(e);
        String now = known == null ? e.getClass().getSimpleName() : known;
        if (known == null) {
            log.warn("{} begins anew after a failure", who, e);
        } else if (!known.equals(words)) {
            log.error("{} waits and will try again: {}", who, known);
        }
        words = now;
    }

    /** In words without secrets; null for what nobody foresaw. */
    public static String known(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SslAuthenticationException) {
                return "TLS to Kafka fails, look at certificates and ssl.* settings: " + cause.getMessage();
            } else if (cause instanceof AuthenticationException) {
                return "Kafka does not accept our credentials, look at the sasl.* settings: " + cause.getMessage();
            } else if (cause instanceof AuthorizationException) {
                return "Kafka does not permit it, grant what deploy/README.md lists: " + cause.getMessage();
            } else if (cause instanceof ConfigException) {
                return "a Kafka setting is wrong: " + cause.getMessage();
            } else if (cause instanceof TimeoutException) {
                return "Kafka does not answer";
            }
        }
        return e instanceof IllegalStateException && !(e instanceof KafkaException) ? e.getMessage() : null;
    }
}
