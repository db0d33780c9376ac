package newswatch.alerts.subscriptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions in force. The file is looked at again every few seconds, by whoever asks; a bad one changes nothing
 * and makes this invalid until it is mended.
 */
public final class SubscriptionsFile implements Supplier<Subscriptions> {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionsFile.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Path file;
    private final Clock clock;
    private volatile Subscriptions current;
    private volatile boolean valid = true;
    private volatile Instant nextLook;
    private String good;
    private String bad;

    /**
     * @param file null for {@link Subscriptions#DEFAULT}
     * @throws YamlFaults when the file is bad at the start
     */
    public SubscriptionsFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        nextLook = clock.instant().plus(EVERY);
        if (file == null) {
            current = Subscriptions.DEFAULT;
        } else {
            current = StrictYaml.read(file, Subscriptions.class);
            good = contentOrNull();
        }
    }

    @Override
    public Subscriptions get() {
        if (file != null && !clock.instant().isBefore(nextLook)) {
            look();
        }
        return current;
    }

    /** Whether the file as it is now is the one in force. */
    public boolean valid() {
        return valid;
    }

    private synchronized void look() {
        nextLook = clock.instant().plus(EVERY);
        String now = contentOrNull();
        if (now != null && now.equals(good)) {
            valid = true;
        } else if (now == null || !now.equals(bad)) {
            bad = now;
            valid = now != null && reload(now);
        }
    }

    private boolean reload(String text) {
        try {
            current = StrictYaml.read(file.toString(), text, Subscriptions.class);
            good = text;
            LOG.info("subscriptions reloaded: {}", current.subscriptions().size());
            return true;
        } catch (YamlFaults e) {
            LOG.warn(
                    "subscriptions kept as they were: the file has {} faults",
                    e.faults().size());
            // without the message, which may quote a secret
            e.faults().forEach(fault -> LOG.warn("{}:{}: {}", fault.file(), fault.line(), fault.key()));
            return false;
        }
    }

    private String contentOrNull() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return null;
        }
    }
}
