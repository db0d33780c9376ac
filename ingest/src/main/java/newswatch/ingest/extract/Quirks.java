package newswatch.ingest.extract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswatch.events.yaml.StrictYaml;

/** What has to be known of single sites, where reading pages in general fails. */
public final class Quirks {
    private static final int MAX_LABELS = 10;

    /** The file's keys. */
    record Sites(List<Quirk> sites) {}

    private final Map<String, Quirk> byHost = new HashMap<>();

    private Quirks(List<Quirk> sites) {
        sites.forEach(quirk -> byHost.put(quirk.host(), quirk));
    }

    public static Quirks none() {
        return new Quirks(List.of());
    }

    /** Those that ship with newswatch. */
    public static Quirks builtIn() {
        return new Quirks(
                DataFile.read(Quirks.class, "quirks.yaml", Sites.class).sites());
    }

    /**
     * Those of an operator's file, over those that ship with newswatch.
     *
     * @throws newswatch.events.yaml.YamlFaults with file, line and key of all that is wrong
     */
    public static Quirks read(Path file) {
        Quirks all = builtIn();
        StrictYaml.read(file, Sites.class).sites().forEach(quirk -> all.byHost.put(quirk.host(), quirk));
        return all;
    }

    static Quirks of(List<Quirk> sites) {
        return new Quirks(sites);
    }

    List<Quirk> all() {
        return List.copyOf(byHost.values());
    }

    /** Of the host of an address, or the nearest one above it. */
    Optional<Quirk> at(String url) {
        String host = CanonicalUrl.host(url);
        for (int i = 0; host != null && i < MAX_LABELS; i++) {
            if (byHost.containsKey(host)) {
                return Optional.of(byHost.get(host));
            }
            int dot = host.indexOf('.');
            host = dot < 0 ? null : host.substring(dot + 1);
        }
        return Optional.empty();
    }
}
