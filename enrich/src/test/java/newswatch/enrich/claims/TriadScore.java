package newswatch.enrich.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newswatch.events.Claim;
import newswatch.events.Standing;
import newswatch.events.json.Json;

/** Scores claims on labelled reports: recall of the leading acts of news, precision of claims of news and late ones. */
final class TriadScore {
    static final Path ACTS = Path.of("../../shared/gold/triad/acts-dev.jsonl");
    private static final Path ARTICLES = Path.of("../../shared/gold/stories/articles-dev.jsonl");
    private static final Set<String> WATCHED = Set.of("CHN", "PRK", "USA", "UN");
    private static final Set<String> MUTUAL = Set.of("CONSULT", "AGREE", "SUPPORT", "COOPERATE");

    private int leading;
    private int found;
    private int claimed;
    private int right;

    static TriadScore of(boolean report) throws IOException {
        Map<String, JsonNode> articles = new HashMap<>();
        for (String line : Files.readAllLines(ARTICLES)) {
            JsonNode article = Json.MAPPER.readTree(line);
            articles.put(article.get("id").asText(), article);
        }
        TriadScore score = new TriadScore();
        for (String line : Files.readAllLines(ACTS)) {
            JsonNode row = Json.MAPPER.readTree(line);
            JsonNode article = articles.get(row.get("id").asText());
            boolean wanted = row.get("genre").asText().equalsIgnoreCase("report") && article.hasNonNull("date");
            if (wanted && CodingScore.kept(row.get("id").asText()) == report) {
                score.add(row.get("acts"), article);
            }
        }
        return score;
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "leading acts %d of %d (%.3f), claims right %d of %d (%.3f)",
                found,
                leading,
                (double) found / leading,
                right,
                claimed,
                (double) right / claimed);
    }

    private void add(JsonNode acts, JsonNode article) {
        List<Claim> claims =
                Reading.of(
                                article.get("text").asText(),
                                instant(article.get("date").asText()),
                                "USA")
                        .stream()
                        .filter(claim -> claim.standing() != Standing.BACKGROUND)
                        .toList();
        for (JsonNode act : acts) {
            if (act.get("lead").asBoolean() && act.get("standing").asText().equals("news")) {
                leading++;
                found += claims.stream().anyMatch(claim -> matches(claim, act)) ? 1 : 0;
            }
        }
        for (Claim claim : claims) {
            boolean watched = WATCHED.contains(claim.actor().country())
                    && (claim.recipient() == null
                            || WATCHED.contains(claim.recipient().country()));
            claimed += watched ? 1 : 0;
            right += watched && anyMatches(claim, acts) ? 1 : 0;
        }
    }

    private static boolean anyMatches(Claim claim, JsonNode acts) {
        for (JsonNode act : acts) {
            if (matches(claim, act)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(Claim claim, JsonNode act) {
        String actor = act.get("actor").asText();
        String recipient = act.hasNonNull("recipient") ? act.get("recipient").asText() : null;
        String given = claim.recipient() == null ? null : claim.recipient().country();
        boolean same = claim.actor().country().equals(actor)
                && (given == null || recipient == null || given.equals(recipient));
        boolean turned = MUTUAL.contains(claim.type().name())
                && claim.actor().country().equals(recipient)
                && actor.equals(given);
        return (same || turned) && typed(claim, act);
    }

    private static boolean typed(Claim claim, JsonNode act) {
        if (claim.type().name().equals(act.get("type").asText())) {
            return true;
        }
        for (JsonNode other : act.path("also_ok")) {
            if (other.asText().equals(claim.type().name())) {
                return true;
            }
        }
        return false;
    }

    private static Instant instant(String date) {
        return LocalDate.parse(date.substring(0, 10)).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
