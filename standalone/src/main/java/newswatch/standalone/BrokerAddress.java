package newswatch.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import newswatch.service.KafkaSettings;

/** Where the broker of a {@code run} or {@code demo} listens, told in its data directory to commands beside it. */
record BrokerAddress(Path file) {
    static BrokerAddress in(Path dataDirectory) {
        return new BrokerAddress(dataDirectory.resolve("kafka.address"));
    }

    /** It stays when the process is killed; whoever reads it asks the {@link DataLock} first. */
    void tell(KafkaSettings kafka) {
        try {
            Files.writeString(file, kafka.bootstrap() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<KafkaSettings> told() {
        try {
            String address = Files.readString(file).strip();
            return address.isEmpty() ? Optional.empty() : Optional.of(KafkaSettings.of(address));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void untell() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
