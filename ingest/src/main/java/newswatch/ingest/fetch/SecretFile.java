package newswatch.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import newswatch.ingest.outcome.Reason;

/** A small file that {@link Access} names. Its path may be told, its content never. */
final class SecretFile {
    private static final int MAX_BYTES = 100_000;

    private SecretFile() {}

    /** One line: without the line's end that editors add. */
    static String line(String file) throws AnswerRefusedException {
        String line = new String(bytes(file), StandardCharsets.UTF_8).strip();
        if (line.isEmpty() || line.chars().anyMatch(Character::isISOControl)) {
            throw unreadable(file, "holds no single line");
        }
        return line;
    }

    static byte[] bytes(String file) throws AnswerRefusedException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw unreadable(file, "is longer than " + MAX_BYTES + " bytes");
            }
            return bytes;
        } catch (AnswerRefusedException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    static AnswerRefusedException unreadable(String file, String why) {
        return new AnswerRefusedException(Reason.ACCESS_UNREADABLE, "the file " + file + " " + why);
    }
}
