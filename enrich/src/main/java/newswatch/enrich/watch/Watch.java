package newswatch.enrich.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;

/**
 * Whom we watch and what counts there; one YAML file.
 *
 * @param id {@code [a-z0-9-]{1,60}}; names the alert topic
 * @param parties ISO 3166 alpha-3; what happens between two of them alerts
 * @param interested sides whose dealings with a party are context
 * @param concerns acts that live in their actor's own relation, with or without a recipient
 * @param implied acts without a recipient that are understood to be toward {@code toward[0]}
 * @param binding acts of an interested side that open like a party's (decisions of the Security Council)
 * @param allies pairs of sides; unsigned commentary of one aimed at the other counts
 * @param origins independent origins that corroborate (k)
 * @param priorities overrides, asked before the common rules
 */
public record Watch(
        String id,
        String name,
        List<String> parties,
        List<String> interested,
        @Omittable List<Concern> concerns,
        @Omittable List<Concern> implied,
        @Omittable List<Concern> binding,
        @Omittable List<List<String>> allies,
        @Omittable int origins,
        @Omittable List<PriorityRule> priorities,
        List<WatchExample> examples) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern SIDE = Pattern.compile("[A-Z]{2,3}");
    private static final Set<String> RESERVED = Set.of("sources", "matches");
    private static final int DEFAULT_ORIGINS = 2;

    public Watch {
        if (!ID.matcher(id).matches() || RESERVED.contains(id)) {
            throw new IllegalArgumentException("id '" + id + "' should be 1 to 60 of a-z 0-9 -, and not reserved");
        }
        parties = List.copyOf(parties);
        interested = List.copyOf(interested);
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
        implied = implied == null ? List.of() : List.copyOf(implied);
        binding = binding == null ? List.of() : List.copyOf(binding);
        allies = allies == null ? List.of() : List.copyOf(allies);
        origins = origins == 0 ? DEFAULT_ORIGINS : origins;
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        examples = List.copyOf(examples);
        checkSides(parties, interested, implied);
    }

    private static void checkSides(List<String> parties, List<String> interested, List<Concern> implied) {
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("parties is empty");
        }
        Set<String> seen = new HashSet<>();
        for (String side : Stream.concat(parties.stream(), interested.stream()).toList()) {
            if (!SIDE.matcher(side).matches() || !seen.add(side)) {
                throw new IllegalArgumentException("side '" + side + "' is no country code, or given twice");
            }
        }
        if (implied.stream().anyMatch(concern -> concern.toward().size() != 1)) {
            throw new IllegalArgumentException("implied acts need exactly one side in toward");
        }
    }

    public boolean party(String side) {
        return side != null && parties.contains(side);
    }

    /** A party or an interested side. */
    public boolean side(String side) {
        return party(side) || (side != null && interested.contains(side));
    }

    public boolean allied(String one, String other) {
        return allies.stream().anyMatch(pair -> pair.contains(one) && pair.contains(other));
    }

    public static Watch read(Path file) {
        return StrictYaml.read(file, Watch.class);
    }

    /** All watches of a folder, sorted by file name; throws every file's faults at once. */
    public static List<Watch> load(Path folder) {
        List<YamlFault> faults = new ArrayList<>();
        List<Watch> watches = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files(folder)) {
            try {
                Watch watch = read(file);
                watches.add(watch);
                if (!ids.add(watch.id())) {
                    faults.add(new YamlFault(file.toString(), 1, "id", "'" + watch.id() + "' is another watch's"));
                }
            } catch (YamlFaults e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new YamlFaults(faults);
        }
        return List.copyOf(watches);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new YamlFaults(List.of(new YamlFault(folder.toString(), 1, "", "cannot be read: " + e)));
        }
    }
}
