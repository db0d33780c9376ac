package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import newswatch.events.yaml.StrictYaml;

/** The lists that ship beside the code, read strictly. */
final class DataFile {
    private DataFile() {}

    static <T> T read(Class<?> owner, String name, Class<T> type) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return StrictYaml.read(name, new String(in.readAllBytes(), UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
