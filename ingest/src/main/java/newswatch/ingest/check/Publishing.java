package newswatch.ingest.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import newswatch.ingest.feed.Entry;

/** When the entries of a source were published, as far as they say. Oldest first. */
record Publishing(List<Instant> dates) {
    private static final int FEW = 3;

    static Publishing of(List<Entry> entries) {
        return new Publishing(entries.stream()
                .map(entry -> entry.publishedAt() == null ? entry.updatedAt() : entry.publishedAt())
                .filter(Objects::nonNull)
                .sorted()
                .toList());
    }

    Instant oldest() {
        return dates.isEmpty() ? null : dates.get(0);
    }

    Instant newest() {
        return dates.isEmpty() ? null : dates.get(dates.size() - 1);
    }

    /** The median time between two, in seconds; null where there are too few to tell. */
    Long every() {
        List<Long> gaps = IntStream.range(1, dates.size())
                .mapToObj(i -> Duration.between(dates.get(i - 1), dates.get(i)).toSeconds())
                .sorted()
                .toList();
        return dates.size() < FEW ? null : gaps.get(gaps.size() / 2);
    }
}
