package newswatch.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import newswatch.ingest.source.Source;
import newswatch.ingest.source.SourcesFile;

/** The file that a configuration names as its {@code sources}, as a text that is changed with care. */
record SourceList(Path file) {
    static SourceList of(Config config) {
        return new SourceList(Path.of(config.sources()));
    }

    List<Source> sources() {
        return SourcesFile.read(file).sources();
    }

    Optional<Source> source(String id) {
        return sources().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** Empty where there is none yet. */
    String text() throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** All of it at once: whoever reads meanwhile sees the old or the new one. A symbolic link stays one. */
    void write(String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path beside = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".new");
        try {
            Files.writeString(beside, text);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
