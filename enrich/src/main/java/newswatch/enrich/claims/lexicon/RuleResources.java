package newswatch.enrich.claims.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;

/** The YAML resources of the rulebook: {@code rulebook/index.yaml} names them, all faults are told at once. */
public final class RuleResources {
    private static final String BASE = "/newswatch/enrich/claims/";

    private RuleResources() {}

    /** Kind ({@code lexicon}, {@code rules}, …) to file names. */
    private record Index(Map<String, List<String>> files) {}

    /** Every file of one kind, in the order of the index. */
    public static <T> List<T> read(String kind, Class<T> type) {
        List<T> values = new ArrayList<>();
        List<YamlFault> faults = new ArrayList<>();
        for (String name : names(kind)) {
            try {
                String file = kind + "/" + name + ".yaml";
                values.add(StrictYaml.read(file, content(file), type));
            } catch (YamlFaults e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new YamlFaults(faults);
        }
        return values;
    }

    /** File name to content of every resource, sorted: what a version of the rulebook is made of. */
    public static Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        index().files()
                .forEach((kind, names) -> names.forEach(name -> {
                    String file = kind + "/" + name + ".yaml";
                    contents.put(file, content(file));
                }));
        return contents;
    }

    private static List<String> names(String kind) {
        return index().files().getOrDefault(kind, List.of());
    }

    private static Index index() {
        return StrictYaml.read("index.yaml", content("index.yaml"), Index.class);
    }

    private static String content(String file) {
        try (InputStream in = RuleResources.class.getResourceAsStream(BASE + file)) {
            if (in == null) {
                throw new YamlFaults(List.of(new YamlFault(file, 1, "", "is missing")));
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
