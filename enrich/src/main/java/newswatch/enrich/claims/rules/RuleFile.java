package newswatch.enrich.claims.rules;

import java.util.List;
import java.util.Map;
import newswatch.events.EventType;
import newswatch.events.yaml.Omittable;

/**
 * A family of coding rules with its examples.
 *
 * @param examples sentence with {@code [[actor]]} and <code>{{recipient}}</code> to {@code TYPE}, {@code TYPE-mode} or
 *     {@code none}
 */
public record RuleFile(
        String family, @Omittable List<Entry> rules, @Omittable List<Table> tables, Map<String, String> examples) {
    public RuleFile {
        rules = rules == null ? List.of() : rules;
        tables = tables == null ? List.of() : tables;
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("has no examples; give each rule a sentence that it codes");
        }
    }

    /**
     * One rule: any of its patterns earns its act.
     *
     * @param source class that must stand in the actor's words, or null
     * @param target class that must stand in the recipient's words, or null
     * @param trust SURE when omitted
     */
    public record Entry(
            String id,
            EventType type,
            @Omittable String mode,
            @Omittable String cameo,
            @Omittable Frame frame,
            @Omittable String source,
            @Omittable String target,
            @Omittable Trust trust,
            List<String> patterns) {
        public Entry {
            trust = trust == null ? Trust.SURE : trust;
            new Act(type, mode, cameo); // tells a mode that the type does not have, while the line is known
        }

        Act act() {
            return new Act(type, mode, cameo);
        }
    }

    /** A class of verbs against classes of objects: {@code @verbs GAP @object} earns the cell's act. */
    public record Table(String id, List<String> verbs, @Omittable String gap, Map<String, Act> cells) {
        public Table {
            gap = gap == null ? "*" : gap;
        }
    }
}
