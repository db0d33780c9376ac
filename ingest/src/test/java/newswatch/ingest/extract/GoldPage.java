package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import newswatch.events.json.Json;

/** A labelled page kept outside the project: with its whole {@code body}, or segments it is {@code with} or {@code without}. */
public final class GoldPage {
    private final JsonNode truth;
    private final byte[] bytes;

    private GoldPage(JsonNode truth, byte[] bytes) {
        this.truth = truth;
        this.bytes = bytes;
    }

    /** Of one part: a third is never looked at, only scored. */
    public static List<GoldPage> read(Path folder, boolean report) throws IOException {
        return Files.readAllLines(folder.resolve("truth-dev.jsonl")).stream()
                .map(GoldPage::row)
                .filter(row -> reportPart(row.path("id").asText()) == report)
                .map(row -> of(folder, row))
                .toList();
    }

    private static JsonNode row(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldPage of(Path folder, JsonNode row) {
        Path file = folder.resolve(row.path("file").asText());
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new GoldPage(row, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean reportPart(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(3)).signum() == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return truth.path("id").asText();
    }

    public String url() {
        return truth.path("url").asText();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    JsonNode truth() {
        return truth;
    }

    boolean hasBody() {
        return truth.hasNonNull("body");
    }
}
