package newswatch.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What one robots.txt says to us: its group that names us, else the one for all. */
final class RobotsRules {
    static final RobotsRules ALL = new RobotsRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));

    /** Where a file may have been cut; then its last line is not whole. */
    private static final int CUT_AT = 500 * 1024;

    /** Two readings of Google's that the parser lacks: "* and more" is everybody, a dollar within a path is itself. */
    private static final Pattern EVERYBODY =
            Pattern.compile("(?im)^([ \\t]*user-agent[ \\t]*:[ \\t]*\\*)[ \\t][^\\r\\n]*");

    private static final Pattern DOLLAR_WITHIN = Pattern.compile("\\$(?=[^\\s#$])");

    private final SimpleRobotRules rules;

    private RobotsRules(SimpleRobotRules rules) {
        this.rules = rules;
    }

    static RobotsRules parse(String url, byte[] file, String agent) {
        // the parser's own answer to a long delay is to allow nothing
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new RobotsRules(parser.parseContent(
                url, mended(wholeLines(file)), "text/plain", List.of(agent.toLowerCase(Locale.ROOT))));
    }

    boolean allow(String url) {
        return rules.isAllowed(url);
    }

    /** Between requests, as asked for: it may be absurd. */
    Duration delay() {
        return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    }

    private static byte[] mended(byte[] file) {
        String text = EVERYBODY.matcher(new String(file, ISO_8859_1)).replaceAll("$1");
        return DOLLAR_WITHIN.matcher(text).replaceAll("%24").getBytes(ISO_8859_1);
    }

    // half of "Disallow: /private" would be "Disallow: /"
    private static byte[] wholeLines(byte[] file) {
        int end = file.length;
        while (file.length >= CUT_AT && end > 0 && file[end - 1] != '\n' && file[end - 1] != '\r') {
            end--;
        }
        return end == file.length ? file : Arrays.copyOf(file, end);
    }
}
