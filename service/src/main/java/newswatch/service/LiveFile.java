package newswatch.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import newswatch.events.yaml.YamlFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a file says. It is looked at again every few seconds, by whoever asks; a bad one changes nothing and makes this
 * invalid until it is mended.
 */
public final class LiveFile<T> implements Supplier<T> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFile.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Path file;
    private final Function<String, T> reading;
    private final Clock clock;
    private volatile T current;
    private volatile boolean valid = true;
    private volatile Instant nextLook;
    private String good;
    private String bad;

    /**
     * @param first what it says at the start
     * @param reading makes something of its text, or throws {@link YamlFaults}
     */
    public LiveFile(Path file, T first, Function<String, T> reading, Clock clock) {
        this.file = file;
        this.reading = reading;
        this.clock = clock;
        current = first;
        good = contentOrNull();
        nextLook = clock.instant().plus(EVERY);
    }

    @Override
    public T get() {
        if (!clock.instant().isBefore(nextLook)) {
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
            current = reading.apply(text);
            good = text;
            LOG.info("{} is read again", file);
            return true;
        } catch (YamlFaults e) {
            LOG.warn(
                    "{} has {} faults; what it said before stays in force",
                    file,
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
