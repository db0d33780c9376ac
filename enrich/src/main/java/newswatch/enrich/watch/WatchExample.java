package newswatch.enrich.watch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.events.yaml.Omittable;

/**
 * A text and what must, or must not, come of it in a watch.
 *
 * @param published noon UTC when the text is taken to be published
 * @param outlet id of the outlet, or null
 * @param yields what must come, as {@code PRK-USA OPENS USA>PRK REJECT-meet} or {@code PRK OPENS PRK> MOBILIZE-weapons};
 *     alternatives separated by {@code " | "}
 * @param never relations, or whole lines as in {@code yields}, that must not come; {@code "*"}: nothing at all
 */
public record WatchExample(
        String text,
        LocalDate published,
        @Omittable String outlet,
        @Omittable List<String> yields,
        @Omittable List<String> never) {
    private static final String SIDES = "(?<one>[A-Z]{2,3})(-(?<other>[A-Z]{2,3}))?";
    private static final Pattern RELATION = Pattern.compile(SIDES);
    private static final Pattern LINE =
            Pattern.compile(SIDES + " (OPENS|REACTS|MOOD|CONTEXT) [A-Z]{2,3}>([A-Z]{2,3})? (?<act>[A-Z]+(-[a-z-]+)?)");

    public WatchExample {
        yields = yields == null ? List.of() : List.copyOf(yields);
        never = never == null ? List.of() : List.copyOf(never);
        if (yields.isEmpty() && never.isEmpty()) {
            throw new IllegalArgumentException("an example needs yields or never");
        }
        yields.stream().flatMap(wanted -> Arrays.stream(wanted.split(" \\| "))).forEach(line -> check(line, LINE));
        never.stream()
                .filter(unwanted -> !unwanted.equals("*"))
                .forEach(unwanted -> check(unwanted, unwanted.indexOf(' ') < 0 ? RELATION : LINE));
    }

    /** A line that can never come would make every {@code never} hold. */
    private static void check(String line, Pattern form) {
        Matcher parts = form.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + line
                    + "' should read like PRK-USA, or PRK-USA OPENS USA>PRK REJECT-meet, or PRK OPENS PRK> MOBILIZE");
        }
        String other = parts.group("other");
        if (other != null && parts.group("one").compareTo(other) > 0) {
            throw new IllegalArgumentException("'" + line + "': the sides of a relation stand in alphabetical order");
        }
        if (form == LINE) {
            ActCode.of(parts.group("act"));
        }
    }
}
