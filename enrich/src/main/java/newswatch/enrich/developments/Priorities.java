package newswatch.enrich.developments;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import newswatch.enrich.watch.PriorityRule;
import newswatch.events.yaml.StrictYaml;

/** Gives a development its priority and says why: the watch's own rules first, then {@code priorities.yaml}. */
final class Priorities {
    private final List<PriorityRule> rules;

    /** @param examples a development and the priority it must get */
    record Table(List<PriorityRule> rules, List<FactsExample> examples) {}

    Priorities(List<PriorityRule> overrides) {
        rules = Stream.concat(overrides.stream(), table().rules().stream()).toList();
    }

    static Table table() {
        return StrictYaml.read("priorities.yaml", Families.resource("priorities.yaml"), Table.class);
    }

    /** The last rule of the table fits everything. */
    PriorityRule of(Facts facts) {
        return rules.stream()
                .filter(rule -> fits(rule, facts))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("priorities.yaml has no rule for everything"));
    }

    private static boolean fits(PriorityRule rule, Facts facts) {
        return (rule.acts().isEmpty() || Families.any(rule.acts(), facts.type(), facts.mode()))
                && (rule.objects().isEmpty()
                        || (facts.matter() != null
                                && rule.objects().contains(facts.matter().kind())))
                && (rule.stages().isEmpty()
                        || rule.stages().contains(facts.stage().name()))
                && (rule.ranks().isEmpty() || rule.ranks().contains(facts.rank().name()))
                && (rule.voices().isEmpty() || rule.voices().contains(facts.voice()))
                && (rule.actors().isEmpty() || rule.actors().contains(Slots.country(facts.actor())))
                && (rule.names().isEmpty() || named(rule, facts))
                && rule.when().stream().allMatch(facts::is);
    }

    private static boolean named(PriorityRule rule, Facts facts) {
        String name = facts.matter() == null
                ? ""
                : Objects.toString(facts.matter().name(), "").toLowerCase(Locale.ROOT);
        return rule.names().stream().anyMatch(word -> name.contains(word.toLowerCase(Locale.ROOT)));
    }
}
