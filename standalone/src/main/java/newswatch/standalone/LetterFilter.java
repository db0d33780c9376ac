package newswatch.standalone;

import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Option;

/** Which dead letters are meant. */
final class LetterFilter {
    @Option(names = "--topic", description = "only what came from this topic")
    private String topic;

    @Option(names = "--reason", description = "only for this reason: unreadable, oversized or failed")
    private String reason;

    @Option(names = "--since", paramLabel = "INSTANT", description = "only from then on, such as 2018-05-24T14:00:00Z")
    private Instant since;

    boolean given() {
        return topic != null || reason != null || since != null;
    }

    /** @param positions of letters, {@code PARTITION:OFFSET}; empty: all */
    boolean means(Letter letter, List<String> positions) {
        return (positions.isEmpty() || positions.contains(letter.position()))
                && (topic == null || topic.equals(letter.originTopic()))
                && (reason == null || reason.equals(letter.reason()))
                && (since == null || !letter.when().isBefore(since));
    }
}
