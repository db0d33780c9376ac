package newswatch.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswatch.events.Ids;

/** Tells whether a document or its sidecar was written to since. */
final class FileStamp {
    private FileStamp() {}

    static String of(Path file) {
        String name = file.getFileName().toString();
        Path sidecar = file.resolveSibling(name.substring(0, Math.max(0, name.lastIndexOf('.'))) + ".yaml");
        return Ids.of(stamp(file), stamp(sidecar)).substring(0, 12);
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return "";
        }
    }
}
