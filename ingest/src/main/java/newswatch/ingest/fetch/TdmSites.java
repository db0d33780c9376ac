package newswatch.ingest.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.ingest.fetch.SiteFile.Kept;
import okhttp3.HttpUrl;

/** What sites reserve in their {@code /.well-known/tdmrep.json}: the first of its patterns that fits an address. */
final class TdmSites {
    private static final int MAX_RULES = 1_000;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration RETRIED = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SiteFile<List<Rule>> files;

    /** @param pattern disallows what the rule is about */
    private record Rule(SimpleRobotRules pattern, boolean reserved) {
        boolean about(HttpUrl url) {
            return !pattern.isAllowed(url.toString());
        }
    }

    TdmSites(HttpFetcher fetcher, HostPacer pacer, Clock clock) {
        this.files = new SiteFile<>(TdmReservation.FILE, fetcher, pacer, clock, TdmSites::judged);
    }

    boolean reserve(HttpUrl url, Access access) throws InterruptedException {
        return files.of(url, access).stream()
                .filter(rule -> rule.about(url))
                .findFirst()
                .map(Rule::reserved)
                .orElse(false);
    }

    private static Kept<List<Rule>> judged(String site, Answer answer, Kept<List<Rule>> before, Instant now) {
        List<Rule> last = before == null ? List.of() : before.value();
        return answer.outcome()
                .fold(
                        file -> new Kept<>(rules(file.body()), now, now, KEPT),
                        (reason, detail) -> HttpStatus.clientError(answer.status())
                                ? new Kept<>(List.of(), now, now, KEPT)
                                : new Kept<>(last, now, now, RETRIED));
    }

    private static List<Rule> rules(byte[] file) {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode entry : array(file)) {
            String location = entry.path("location").asText("");
            if (location.startsWith("/") && rules.size() < MAX_RULES) {
                SimpleRobotRules pattern = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
                pattern.addRule(location, false);
                TdmReservation.said(entry.path("tdm-reservation").asText(""))
                        .ifPresent(reserved -> rules.add(new Rule(pattern, reserved)));
            }
        }
        return List.copyOf(rules);
    }

    // whatever a site has there that is no such file reserves nothing
    private static Iterable<JsonNode> array(byte[] file) {
        try {
            JsonNode json = JSON.readTree(file);
            return json != null && json.isArray() ? json : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }
}
