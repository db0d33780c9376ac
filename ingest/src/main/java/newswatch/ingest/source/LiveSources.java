package newswatch.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import newswatch.events.yaml.YamlFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources in force. Their file is looked at again every few seconds; a bad one, or one that is suddenly empty,
 * changes nothing until it is mended.
 */
public final class LiveSources implements Supplier<List<Source>> {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSources.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Path file;
    private final Clock clock;
    private List<Source> current;
    private String read;
    private Instant nextLook = Instant.MIN;

    /** @throws YamlFaults when the file is bad at the start */
    public LiveSources(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.read = contentOrNull();
        this.current = SourcesFile.read(file).sources();
    }

    @Override
    public synchronized List<Source> get() {
        Instant now = clock.instant();
        if (now.isAfter(nextLook)) {
            nextLook = now.plus(EVERY);
            look();
        }
        return current;
    }

    private void look() {
        String content = contentOrNull();
        if (content == null || content.equals(read)) {
            return;
        }
        read = content;
        try {
            List<Source> fresh = SourcesFile.read(file).sources();
            if (fresh.isEmpty()) {
                LOG.warn("sources kept as they were: {} lists none", file);
            } else {
                current = fresh;
                LOG.info("sources read again: {}", current.size());
            }
        } catch (YamlFaults e) {
            LOG.warn("sources kept as they were: {}", e.getMessage());
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
