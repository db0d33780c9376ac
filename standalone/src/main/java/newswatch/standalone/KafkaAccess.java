package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import newswatch.events.yaml.Omittable;
import newswatch.service.KafkaSettings;

/**
 * Where the cluster is and how its clients prove who they are.
 *
 * @param propertiesFile client properties as Kafka's own tools take them with {@code --command-config}
 * @param properties the same, here; they win over the file's
 */
record KafkaAccess(String bootstrap, @Omittable String propertiesFile, @Omittable Map<String, String> properties) {
    private static final String FILE = "NEWSWATCH_KAFKA_PROPERTIES_FILE";

    KafkaAccess {
        properties = properties == null ? Map.of() : Map.copyOf(properties);
    }

    /** @param configured what the configuration says, or null; the environment wins over it */
    static KafkaAccess of(KafkaAccess configured, UnaryOperator<String> environment) {
        String bootstrap =
                Config.or(environment, "NEWSWATCH_KAFKA", configured == null ? null : configured.bootstrap());
        String file = Config.or(environment, FILE, configured == null ? null : configured.propertiesFile());
        if (bootstrap == null && file != null) {
            throw new IllegalArgumentException(
                    FILE + " says how to reach Kafka, but not where: set NEWSWATCH_KAFKA=host:port, too");
        }
        return bootstrap == null
                ? null
                : new KafkaAccess(bootstrap, file, configured == null ? null : configured.properties());
    }

    /** @throws IllegalArgumentException when the file cannot be read, or says what is not to be chosen */
    KafkaSettings settings() {
        Map<String, String> all = new HashMap<>();
        if (propertiesFile != null) {
            all.putAll(read(Path.of(propertiesFile)));
        }
        all.putAll(properties);
        return new KafkaSettings(bootstrap, all);
    }

    private static Map<String, String> read(Path file) {
        Properties read = new Properties();
        try (Reader text = Files.newBufferedReader(file, UTF_8)) {
            read.load(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("the Kafka properties in " + file + " cannot be read", e);
        }
        Map<String, String> properties = new HashMap<>();
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        return properties;
    }
}
