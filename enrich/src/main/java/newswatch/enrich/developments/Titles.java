package newswatch.enrich.developments;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswatch.enrich.developments.Lane.Stage;
import newswatch.enrich.watch.ActCode;
import newswatch.enrich.watch.PriorityRule.Condition;
import newswatch.events.Actor;
import newswatch.events.ObjectKind;
import newswatch.events.Rank;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;

/** Titles from the templates of {@code titles.yaml}: at most 80 characters, present tense, no adjectives. */
final class Titles {
    private static final int MAX_LENGTH = 80;
    private static final Pattern SLOT = Pattern.compile("\\{([a-z-]+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(" '['d MMM']'", Locale.ENGLISH);
    private static final Map<String, String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build())
            .collect(Collectors.toMap(Locale::getISO3Country, region -> region.getDisplayCountry(Locale.ENGLISH)));

    private final Table table = table();

    /** @param does follows the actor's name; {@code do} the infinitive, for plans */
    record Template(
            List<ActCode> acts,
            @Omittable List<ObjectKind> objects,
            @Omittable List<Rank> ranks,
            String does,
            @Omittable @com.fasterxml.jackson.annotation.JsonProperty("do") String infinitive) {
        boolean fits(Facts facts) {
            return Families.any(acts, facts.type(), facts.mode())
                    && (objects == null
                            || (facts.matter() != null
                                    && objects.contains(facts.matter().kind())))
                    && (ranks == null || ranks.contains(facts.rank()));
        }
    }

    /** The file. */
    record Table(
            Map<String, String> countries,
            Map<String, String> objects,
            String summit,
            Map<String, String> things,
            List<Template> templates,
            List<FactsExample> examples) {}

    static Table table() {
        return StrictYaml.read("titles.yaml", Families.resource("titles.yaml"), Table.class);
    }

    String of(Facts facts) {
        String named = title(facts, actor -> named(actor, facts));
        return named.length() <= MAX_LENGTH ? named : shortened(title(facts, this::country));
    }

    private String title(Facts facts, Function<Actor, String> side) {
        Template template = table.templates().stream()
                .filter(each -> each.fits(facts))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("titles.yaml has no template for " + facts.type()));
        boolean plan = facts.stage() == Stage.PLANNED && template.infinitive() != null;
        String verb = plan ? "plans to " + template.infinitive() : template.does();
        String title = side.apply(facts.actor())
                + (facts.is(Condition.CONFIRMED) ? " " : " reportedly ")
                + fill(verb, facts, side);
        return title.strip() + (facts.is(Condition.LATE) ? DAY.format(facts.date()) : "");
    }

    private String fill(String template, Facts facts, Function<Actor, String> side) {
        Matcher slot = SLOT.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            slot.appendReplacement(filled, Matcher.quoteReplacement(value(slot.group(1), facts, side)));
        }
        return slot.appendTail(filled).toString();
    }

    private String value(String slot, Facts facts, Function<Actor, String> side) {
        int or = slot.indexOf("-or-");
        if (or > 0) {
            boolean known = slot.startsWith("name")
                    ? facts.matter() != null && facts.matter().name() != null
                    : facts.matter() != null;
            return known ? value(slot.substring(0, or), facts, side) : slot.substring(or + 4);
        }
        return switch (slot) {
            case "object" -> object(facts);
            case "name" -> facts.matter().name();
            case "things" -> table.things().get(facts.matter().kind().name());
            case "recipient" -> facts.recipient() == null ? "" : " " + side.apply(facts.recipient());
            default -> facts.recipient() == null ? "" : " " + slot + " " + side.apply(facts.recipient());
        };
    }

    private String object(Facts facts) {
        ObjectKind kind = facts.matter().kind();
        String noun = kind == ObjectKind.MEETING && facts.rank() == Rank.LEADER
                ? table.summit()
                : table.objects().get(kind.name());
        boolean named = facts.matter().name() != null && kind != ObjectKind.MEETING && kind != ObjectKind.LAUNCH;
        return named && !facts.matter().name().toLowerCase(Locale.ROOT).contains(noun)
                ? facts.matter().name() + " " + noun
                : named ? facts.matter().name() : noun;
    }

    /** A person only where voice matters: when leaders or ministers meet. */
    private String named(Actor actor, Facts facts) {
        boolean person =
                actor.name() != null && actor.entity() != null && actor.entity().startsWith("person/");
        return person && facts.type() == newswatch.events.EventType.CONSULT ? actor.name() : country(actor);
    }

    private String country(Actor actor) {
        String code = actor.country();
        return table.countries().getOrDefault(code, COUNTRIES.getOrDefault(code, code));
    }

    private static String shortened(String title) {
        if (title.length() <= MAX_LENGTH) {
            return title;
        }
        int blank = title.lastIndexOf(' ', MAX_LENGTH - 1);
        return title.substring(0, blank > 0 ? blank : MAX_LENGTH - 1) + "…";
    }
}
