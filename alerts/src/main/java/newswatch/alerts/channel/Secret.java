package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A secret given in a settings file or, better, in a file of its own, which is read anew each time so that a rotated
 * one is picked up. Never printed.
 */
public final class Secret {
    private static final int MAX_BYTES = 8_192;

    private final String literal;
    private final Path file;

    private Secret(String literal, Path file) {
        this.literal = literal;
        this.file = file;
    }

    /** Exactly one of the two keys, or none when it may be missing. */
    static Secret of(String key, String literal, String file, boolean required) {
        if (literal != null && file != null) {
            throw new IllegalArgumentException("give " + key + " or " + key + "File, not both");
        } else if (literal == null && file == null) {
            if (required) {
                throw new IllegalArgumentException(key + " or " + key + "File is missing");
            }
            return null;
        }
        return new Secret(literal, file == null ? null : Path.of(file));
    }

    /** @throws IOException without the content when the file cannot be read */
    String reveal() throws IOException {
        if (file == null) {
            return literal;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), UTF_8).strip();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
