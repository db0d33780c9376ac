package newswatch.events;

import static newswatch.events.Quad.MATERIAL_CONFLICT;
import static newswatch.events.Quad.MATERIAL_COOPERATION;
import static newswatch.events.Quad.VERBAL_CONFLICT;
import static newswatch.events.Quad.VERBAL_COOPERATION;

import java.util.List;
import java.util.Map;

/** The PLOVER 2.0 event types with their quad, score and the scores of their modes (scale -10 to +10). */
public enum EventType {
    AGREE(VERBAL_COOPERATION, 2.5, Map.of()),
    CONSULT(VERBAL_COOPERATION, 2.5, Map.of("visit", 4.0, "third-party", 1.0, "multilateral", 4.0, "phone", 1.5)),
    SUPPORT(VERBAL_COOPERATION, 5, Map.of()),
    CONCEDE(VERBAL_COOPERATION, 4.5, Map.of()),
    COOPERATE(MATERIAL_COOPERATION, 9.5, Map.of()),
    AID(MATERIAL_COOPERATION, 10, Map.of()),
    RETREAT(
            MATERIAL_COOPERATION,
            6.5,
            Map.of("withdraw", 8.0, "release", 6.5, "disarm", 10.0, "ceasefire", 7.5, "access", 6.5, "resign", 4.5)),
    REQUEST(VERBAL_CONFLICT, 0, Map.of("assist", 0.5, "change", -1.0, "yield", -1.0, "meet", 0.0)),
    ACCUSE(VERBAL_CONFLICT, -3, Map.of("disapprove", -2.0, "investigate", -3.5, "allege", -3.5)),
    REJECT(VERBAL_CONFLICT, -2, Map.of("assist", -1.5, "change", -2.0, "yield", -2.0, "meet", -2.0)),
    THREATEN(
            VERBAL_CONFLICT,
            -3.5,
            Map.of(
                    "restrict",
                    -3.0,
                    "arrest",
                    -3.5,
                    "relations",
                    -3.5,
                    "expel",
                    -3.5,
                    "territory",
                    -4.0,
                    "violence",
                    -3.5)),
    PROTEST(
            MATERIAL_CONFLICT,
            -5,
            Map.of("demo", -5.0, "riot", -7.0, "strike", -5.0, "hunger", -4.5, "boycott", -4.5, "obstruct", -4.5)),
    SANCTION(MATERIAL_CONFLICT, -6, Map.of("expel", -5.5, "withdraw", -6.0, "discontinue", -6.0)),
    MOBILIZE(MATERIAL_CONFLICT, -5.5, Map.of("troops", -6.5, "weapons", -6.5, "police", -5.5, "militia", -6.0)),
    COERCE(
            MATERIAL_CONFLICT,
            -7,
            Map.of(
                    "seize",
                    -7.0,
                    "restrict",
                    -7.0,
                    "censor",
                    -6.5,
                    "curfew",
                    -6.5,
                    "martial-law",
                    -7.5,
                    "arrest",
                    -7.0,
                    "deport",
                    -7.0,
                    "withhold",
                    -7.0,
                    "misinformation",
                    -6.5,
                    "cyber",
                    -7.0)),
    ASSAULT(
            MATERIAL_CONFLICT,
            -9,
            Map.ofEntries(
                    Map.entry("abduct", -8.5),
                    Map.entry("beat", -7.5),
                    Map.entry("torture", -8.5),
                    Map.entry("targeted", -9.5),
                    Map.entry("destroy", -8.5),
                    Map.entry("firearms", -9.0),
                    Map.entry("explosives", -9.0),
                    Map.entry("aerial", -9.5),
                    Map.entry("drone", -9.5),
                    Map.entry("heavy-weapons", -9.5),
                    Map.entry("unconventional", -10.0)));

    private final Quad quad;
    private final double score;

    @SuppressWarnings("ImmutableEnumChecker") // only ever made by Map.of
    private final Map<String, Double> modes;

    EventType(Quad quad, double score, Map<String, Double> modes) {
        this.quad = quad;
        this.score = score;
        this.modes = modes;
    }

    public Quad quad() {
        return quad;
    }

    /** The mode's own score, else the type's. */
    public double intensity(String mode) {
        return mode == null ? score : modes.getOrDefault(mode, score);
    }

    public boolean hasMode(String mode) {
        return modes.containsKey(mode);
    }

    /** Sorted. */
    public List<String> modes() {
        return modes.keySet().stream().sorted().toList();
    }
}
