package newswatch.enrich.developments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import newswatch.events.ArticleClaims;
import newswatch.events.Claim;
import newswatch.events.Outlet;
import newswatch.events.yaml.StrictYaml;

/** Origins, not copies: claims that share an agency, outlet, byline, quoted source or wording are of one origin. */
final class Origins {
    private static final int MAX_AUTHORS = 5;
    private static final String CREDIT = "credit:";
    private static final Media MEDIA = StrictYaml.read("media.yaml", Families.resource("media.yaml"), Media.class);

    private Origins() {}

    /** @param media each with its names, the first being the one that is kept */
    record Media(
            List<List<String>> media,
            List<String> cues,
            List<String> verbs,
            List<String> nobody,
            Map<String, String> credits,
            List<Example> examples) {
        /** @param source the normalised name, or {@code none} */
        record Example(String text, String source) {}
    }

    static Media media() {
        return MEDIA;
    }

    static List<String> sources(ArticleClaims input) {
        List<String> sources = new ArrayList<>();
        Outlet outlet = input.outlet();
        if (outlet != null && outlet.agency() != null) {
            sources.add(source(outlet.agency()));
        } else if (outlet != null) {
            Stream.of(outlet.id(), outlet.name())
                    .filter(Objects::nonNull)
                    .map(Origins::source)
                    .distinct()
                    .forEach(sources::add);
        } else {
            sources.add("article:" + input.article());
        }
        input.authors().stream()
                .limit(MAX_AUTHORS)
                .map(author -> author.toLowerCase(Locale.ROOT)
                        .replaceFirst("^by\\s+", "")
                        .strip())
                .filter(author -> !author.isEmpty() && !MEDIA.nobody().contains(author))
                .forEach(author -> sources.add(source(author)));
        input.wording().forEach(element -> sources.add(worded(element)));
        return sources;
    }

    /** A text credited to an agency is the agency's, however it is worded. */
    private static String worded(String element) {
        return element.startsWith(CREDIT) ? credited(element.substring(CREDIT.length())) : "wording:" + element;
    }

    private static String credited(String agency) {
        String name = agency.toLowerCase(Locale.ROOT);
        String full = MEDIA.credits().getOrDefault(name, name);
        return MEDIA.media().stream()
                .filter(names -> names.contains(full))
                .map(names -> source(names.get(0)))
                .findFirst()
                .orElse(source(agency));
    }

    /** Whom a claim rests on, when that is another outlet ("told Kyodo News"). */
    static List<String> quoted(Claim claim) {
        String text = (Objects.toString(claim.quote(), "") + " ; " + Objects.toString(claim.attributedTo(), ""))
                .toLowerCase(Locale.ROOT);
        return MEDIA.media().stream()
                .filter(names -> names.stream().anyMatch(name -> quotes(text, name)))
                .map(names -> source(names.get(0)))
                .toList();
    }

    private static boolean quotes(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0) {
            return false;
        }
        String before = text.substring(0, at).strip();
        String after = text.substring(at + name.length()).strip();
        return MEDIA.cues().stream().anyMatch(cue -> before.equals(cue) || before.endsWith(" " + cue))
                || MEDIA.verbs().stream().anyMatch(verb -> after.equals(verb) || after.startsWith(verb + " "));
    }

    /** One namespace for agencies, outlets and bylines: "By Reuters" is Reuters. */
    static String source(String name) {
        return "source:" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The connected components, each in the claims' order, in the order of their first claims. */
    static List<List<LiveClaim>> of(List<LiveClaim> claims) {
        Map<String, Integer> owner = new HashMap<>();
        int[] parent = new int[claims.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (String source : claims.get(i).sources()) {
                Integer known = owner.putIfAbsent(source, i);
                union(parent, i, known == null ? i : known);
            }
        }
        Map<Integer, List<LiveClaim>> components = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            components
                    .computeIfAbsent(root(parent, i), any -> new ArrayList<>())
                    .add(claims.get(i));
        }
        return List.copyOf(components.values());
    }

    private static void union(int[] parent, int one, int other) {
        parent[Math.max(root(parent, one), root(parent, other))] = Math.min(root(parent, one), root(parent, other));
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
