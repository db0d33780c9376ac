package newswatch.enrich.claims.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;

/** The YAML files of a rulebook, the shipped one or a directory laid out like it: {@code index.yaml} names them. */
public final class RuleResources {
    private static final String SHIPPED = "/newswatch/enrich/claims/";
    private static final String INDEX = "index.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    private final Path directory;

    private RuleResources(Path directory) {
        this.directory = directory;
    }

    /** The project's own. */
    public static RuleResources builtIn() {
        return new RuleResources(null);
    }

    public static RuleResources in(Path directory) {
        return new RuleResources(directory);
    }

    /** Kind ({@code lexicon}, {@code rules}, …) to file names. */
    record Index(Map<String, List<String>> files) {
        Index {
            files.forEach((kind, names) -> Stream.concat(Stream.of(kind), names.stream())
                    .filter(name -> !NAME.matcher(name).matches())
                    .forEach(name -> {
                        throw new IllegalArgumentException("'" + name + "' should be 1 to 60 of a-z 0-9 -");
                    }));
        }
    }

    /** Every file of one kind, in the order of the index; all faults are told at once. */
    public <T> List<RuleResource<T>> read(String kind, Class<T> type) {
        List<RuleResource<T>> resources = new ArrayList<>();
        List<YamlFault> faults = new ArrayList<>(unnamed(kind));
        for (String name : names(kind)) {
            try {
                String file = file(kind, name);
                String content = content(file);
                resources.add(new RuleResource<>(shown(file), content, StrictYaml.read(shown(file), content, type)));
            } catch (YamlFaults e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new YamlFaults(faults);
        }
        return resources;
    }

    /** File name to content of every resource, sorted: what a version of the rulebook is made of. */
    public Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        index().files()
                .forEach((kind, names) ->
                        names.forEach(name -> contents.put(file(kind, name), content(file(kind, name)))));
        return contents;
    }

    /** A fault of the rulebook as a whole. */
    public YamlFault fault(String key, String message) {
        return new YamlFault(shown(INDEX), 1, key, message);
    }

    private List<String> names(String kind) {
        return index().files().getOrDefault(kind, List.of());
    }

    private Index index() {
        return StrictYaml.read(shown(INDEX), content(INDEX), Index.class);
    }

    private static String file(String kind, String name) {
        return kind + "/" + name + ".yaml";
    }

    private String shown(String file) {
        return directory == null ? file : directory.resolve(file).toString();
    }

    /** A file that nobody reads is a mistake of whoever wrote it. */
    private List<YamlFault> unnamed(String kind) {
        if (directory == null || !Files.isDirectory(directory.resolve(kind))) {
            return List.of();
        }
        List<String> named = names(kind).stream().map(name -> name + ".yaml").toList();
        try (Stream<Path> files = Files.list(directory.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".yaml")
                            && !named.contains(file.getFileName().toString()))
                    .sorted()
                    .map(file -> new YamlFault(file.toString(), 1, "", "is not named in " + shown(INDEX)))
                    .toList();
        } catch (IOException e) {
            return List.of(unreadable(kind, e));
        }
    }

    private String content(String file) {
        try (InputStream in = directory == null
                ? RuleResources.class.getResourceAsStream(SHIPPED + file)
                : Files.newInputStream(directory.resolve(file))) {
            if (in == null) {
                throw new YamlFaults(List.of(new YamlFault(shown(file), 1, "", "is missing")));
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new YamlFaults(List.of(unreadable(file, e)));
        }
    }

    private YamlFault unreadable(String file, IOException e) {
        return new YamlFault(shown(file), 1, "", "cannot be read: " + e);
    }
}
