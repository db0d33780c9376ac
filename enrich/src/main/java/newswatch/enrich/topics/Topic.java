package newswatch.enrich.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;

/**
 * One rule: enough of these phrases, and at least two of these countries if any are given.
 *
 * @param phrases words in any case; a star at the end of one stands for any ending
 */
record Topic(String id, int least, @Omittable List<String> countries, List<String> phrases) {
    Topic {
        countries = countries == null ? List.of() : List.copyOf(countries);
        if (least < 1) {
            throw new IllegalArgumentException("'least' must be 1 or more");
        }
    }

    /** The rules file as written. */
    record Rules(List<Topic> topics, List<Example> examples) {}

    record Example(String text, @Omittable List<String> find, @Omittable List<String> never) {
        Example {
            find = find == null ? List.of() : List.copyOf(find);
            never = never == null ? List.of() : List.copyOf(never);
        }
    }

    static Rules rules() {
        try (InputStream in = Topic.class.getResourceAsStream("topics.yaml")) {
            return StrictYaml.read("topics.yaml", new String(in.readAllBytes(), UTF_8), Rules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
