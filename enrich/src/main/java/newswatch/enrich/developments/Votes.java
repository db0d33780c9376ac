package newswatch.enrich.developments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newswatch.events.yaml.StrictYaml;

/** How parties voted in the Security Council, as the quoted sentences say; read from {@code votes.yaml}. */
final class Votes {
    /** At most so many words between who votes and how. */
    private static final String BETWEEN = "(?:\\W+\\w+){0,5}?\\W+";

    private final Table table;

    /**
     * @param members permanent members with their names
     * @param unanimous what says that all were for it
     * @param votes a vote with its words, the first that fits
     */
    record Table(Map<String, List<String>> members, List<String> unanimous, List<Vote> votes, List<Example> examples) {
        record Vote(String vote, List<String> words) {}

        record Example(String text, Map<String, String> votes) {}
    }

    private Votes(Table table) {
        this.table = table;
    }

    static Votes load() {
        return new Votes(table());
    }

    static Table table() {
        return StrictYaml.read("votes.yaml", Families.resource("votes.yaml"), Table.class);
    }

    /** Party to vote; null when nothing is said. */
    Map<String, String> of(List<String> parties, List<String> quotes) {
        Map<String, String> votes = new TreeMap<>();
        for (String quote : quotes) {
            String text = Objects.toString(quote, "").toLowerCase(Locale.ROOT);
            table.members().forEach((member, names) -> {
                String vote = parties.contains(member) ? vote(text, names) : null;
                if (vote != null) {
                    votes.putIfAbsent(member, vote);
                }
            });
        }
        return votes.isEmpty() ? null : votes;
    }

    private String vote(String text, List<String> names) {
        if (table.unanimous().stream().anyMatch(text::contains)) {
            return "yes";
        }
        return table.votes().stream()
                .filter(vote -> says(text, names, vote.words()))
                .map(Table.Vote::vote)
                .findFirst()
                .orElse(null);
    }

    private static boolean says(String text, List<String> names, List<String> words) {
        String who = "(?<!\\w)(?:" + quoted(names) + ")";
        return Pattern.compile(who + BETWEEN + "(?:" + quoted(words) + ")")
                .matcher(text)
                .find();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
