package newswatch.enrich.watch;

import java.time.LocalDate;
import java.util.List;
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
    public WatchExample {
        yields = yields == null ? List.of() : List.copyOf(yields);
        never = never == null ? List.of() : List.copyOf(never);
        if (yields.isEmpty() && never.isEmpty()) {
            throw new IllegalArgumentException("an example needs yields or never");
        }
    }
}
