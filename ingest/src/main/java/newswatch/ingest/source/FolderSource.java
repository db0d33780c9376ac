package newswatch.ingest.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import newswatch.events.SourceState;
import newswatch.events.yaml.Omittable;
import newswatch.ingest.outcome.Reason;

/**
 * A folder of saved documents, watched by looking at it. Articles without a fetch time count as fetched when they were
 * published, so that a folder of old news tells it as it came.
 *
 * @param interval such as {@code 2s}, the default
 * @param backfill whether older articles only build state; true when left out
 */
public record FolderSource(String id, String path, @Omittable String interval, @Omittable Boolean backfill)
        implements Source {
    public FolderSource {
        interval = interval == null ? "2s" : interval;
        Intervals.parse(interval);
    }

    /** The same folder, its path seen from {@code base}. */
    public FolderSource under(Path base) {
        return new FolderSource(id, base.resolve(path).normalize().toString(), interval, backfill);
    }

    @Override
    public String label() {
        return id;
    }

    @Override
    public String address() {
        return path;
    }

    @Override
    public Duration rhythm() {
        return Intervals.parse(interval);
    }

    @Override
    public boolean adapts() {
        return false;
    }

    @Override
    public boolean missedWhenSilent() {
        return false;
    }

    @Override
    public boolean marksBackfill() {
        return backfill == null || backfill;
    }

    @Override
    public Harvest poll(SourceState state, Reach reach) {
        Path folder = Path.of(path);
        return Files.isDirectory(folder)
                ? new FolderHarvest(folder, state, reach.documents()).all()
                : Harvest.failure(Reason.UNREADABLE);
    }
}
