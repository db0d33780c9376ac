package newswatch.ingest.source;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import newswatch.events.yaml.YamlFaults;
import newswatch.service.LiveFile;

/** The sources in force: those of a file that is read again when it changes. */
public final class LiveSources implements Supplier<List<Source>> {
    private final LiveFile<SourcesFile> file;

    /** @throws YamlFaults when the file is bad at the start */
    public LiveSources(Path file, Clock clock) {
        this.file = new LiveFile<>(file, SourcesFile.read(file), text -> SourcesFile.read(file, text), clock);
    }

    @Override
    public List<Source> get() {
        return file.get().sources();
    }
}
