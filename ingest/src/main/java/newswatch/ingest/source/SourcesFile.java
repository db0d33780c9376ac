package newswatch.ingest.source;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.events.yaml.StrictYaml;

/** The list of sources, {@code sources.yaml}. */
public record SourcesFile(List<Source> sources) {
    public SourcesFile {
        Set<String> ids = new HashSet<>();
        sources.forEach(source -> {
            if (!source.id().matches("[a-z0-9][a-z0-9.-]{0,79}")) {
                throw new IllegalArgumentException(
                        "the id '" + source.id() + "' should be of a-z, 0-9, dots and hyphens");
            }
            if (!ids.add(source.id())) {
                throw new IllegalArgumentException("the id '" + source.id() + "' is given twice");
            }
        });
        sources = List.copyOf(sources);
    }

    /** Reads it strictly; folders are seen from where the file lies. */
    public static SourcesFile read(Path file) {
        return StrictYaml.read(file, SourcesFile.class).seenFrom(file);
    }

    /** The same of what the file is about to say. */
    static SourcesFile read(Path file, String content) {
        return StrictYaml.read(file.toString(), content, SourcesFile.class).seenFrom(file);
    }

    private SourcesFile seenFrom(Path file) {
        Path base = file.toAbsolutePath().getParent();
        return new SourcesFile(sources.stream()
                .map(source -> source instanceof FolderSource folder ? folder.under(base) : source)
                .toList());
    }
}
