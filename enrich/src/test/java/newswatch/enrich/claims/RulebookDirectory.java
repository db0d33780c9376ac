package newswatch.enrich.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the shipped rulebook, to be changed. */
record RulebookDirectory(Path path) {
    private static final Path SHIPPED = Path.of("src/main/resources/newswatch/enrich/claims");

    static RulebookDirectory copiedTo(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, directory));
        }
        return new RulebookDirectory(directory);
    }

    /** @return the line, from 1, on which the added text begins */
    int insert(String file, String before, String text) throws IOException {
        Path changed = path.resolve(file);
        String content = Files.readString(changed);
        int at = content.indexOf(before);
        Files.writeString(changed, content.substring(0, at) + text + content.substring(at));
        return (int) content.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private static void copy(Path file, Path directory) {
        try {
            Path copy = directory.resolve(SHIPPED.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
