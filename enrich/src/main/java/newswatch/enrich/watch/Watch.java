package newswatch.enrich.watch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newswatch.enrich.entities.Actors;
import newswatch.enrich.entities.Register;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;

/**
 * Whom we watch and what counts there; one YAML file.
 *
 * @param id {@code [a-z0-9-]{1,60}}; names the alert topic
 * @param parties ISO 3166 alpha-3; what happens between two of them alerts
 * @param interested sides whose dealings with a party are context
 * @param actors people, bodies and places that the built-in lists lack; they are found in the articles of all watches
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
        @Omittable Actors actors,
        @Omittable List<Concern> concerns,
        @Omittable List<Concern> implied,
        @Omittable List<Concern> binding,
        @Omittable List<List<String>> allies,
        @Omittable int origins,
        @Omittable List<PriorityRule> priorities,
        List<WatchExample> examples) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Set<String> RESERVED = Set.of("sources", "matches", "channels");
    private static final int DEFAULT_ORIGINS = 2;

    public Watch {
        if (!ID.matcher(id).matches() || RESERVED.contains(id)) {
            throw new IllegalArgumentException("id '" + id + "' should be 1 to 60 of a-z 0-9 -, and not reserved");
        }
        parties = List.copyOf(parties);
        interested = List.copyOf(interested);
        actors = actors == null ? Actors.NONE : actors;
        concerns = concerns == null ? List.of() : List.copyOf(concerns);
        implied = implied == null ? List.of() : List.copyOf(implied);
        binding = binding == null ? List.of() : List.copyOf(binding);
        allies = allies == null ? List.of() : List.copyOf(allies);
        origins = origins == 0 ? DEFAULT_ORIGINS : origins;
        priorities = priorities == null ? List.of() : List.copyOf(priorities);
        examples = List.copyOf(examples);
        checkSides(parties, interested);
        if (implied.stream().anyMatch(concern -> concern.toward().size() != 1)) {
            throw new IllegalArgumentException("implied acts need exactly one side in toward");
        }
        List<String> sides =
                Stream.concat(parties.stream(), interested.stream()).toList();
        Stream.of(concerns, implied, binding).flatMap(List::stream).forEach(concern -> checkActor(concern, sides));
    }

    private static void checkActor(Concern concern, List<String> sides) {
        if (!sides.contains(concern.actor())) {
            throw new IllegalArgumentException(
                    "concerns of '" + concern.actor() + "', which is no side here and so never acts");
        }
    }

    private static void checkSides(List<String> parties, List<String> interested) {
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("parties is empty");
        }
        Set<String> seen = new HashSet<>();
        for (String side : Stream.concat(parties.stream(), interested.stream()).toList()) {
            if (!Register.country(side) || !seen.add(side)) {
                throw new IllegalArgumentException(
                        "side '" + side + "' is no ISO 3166 alpha-3 code, nor UN, or given twice");
            }
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
        return WatchFile.load(folder).stream().map(WatchFile::watch).toList();
    }
}
