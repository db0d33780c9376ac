package newswatch.standalone;

import java.nio.file.Path;
import java.util.List;
import newswatch.enrich.watch.Watch;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --config FILE} and {@code --watch ID}, for commands that ask what the watches make of articles. */
final class WatchOption {
    @Mixin
    private ConfigOption config;

    @Option(names = "--watch", paramLabel = "ID", description = "this watch alone")
    private String watch;

    /** At least one. */
    List<Watch> load() {
        List<Watch> all = Watch.load(Path.of(config.load().watches()));
        List<Watch> chosen = all.stream()
                .filter(candidate -> watch == null || candidate.id().equals(watch))
                .toList();
        if (chosen.isEmpty()) {
            throw new Failure("no watch" + (watch == null ? "" : " '" + watch + "'") + "; there are "
                    + all.stream().map(Watch::id).toList());
        }
        return chosen;
    }
}
