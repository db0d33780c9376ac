package newswatch.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.events.Receipt.Outcome;
import newswatch.standalone.deliver.Books;
import newswatch.standalone.deliver.Endpoint;
import newswatch.standalone.deliver.Post;

/** What the topics say that the receiver was told, held against what it was told. */
record Receipts(Books books, Endpoint desk) {

    /** Nothing lost, nothing made up, repeats the same bytes; answers how many repeats there were. */
    int judge(List<String> alerts) {
        assertThat(books.deliveries())
                .extracting(owed -> owed.alert)
                .as("alerts to tell")
                .containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(books.deliveries())
                .as("written and settled once")
                .allMatch(owed -> owed.written == 1 && owed.settled == 1);
        assertThat(books.faults()).as("contradictions").isEmpty();
        assertThat(books.counts().values()).allMatch(counts -> counts.conserved() && counts.pending() == 0);
        Set<String> taken = desk.posts().stream().map(Post::message).collect(Collectors.toCollection(HashSet::new));
        assertThat(books.messages())
                .filteredOn(told -> told.outcome == Outcome.DELIVERED)
                .as("delivered and never taken")
                .allMatch(told -> taken.contains(told.id));
        assertThat(desk.posts())
                .as("never closed, or of other bytes")
                .allMatch(post -> books.message(post.message()) != null
                        && post.digest().equals(books.message(post.message()).digest));
        return desk.posts().size() - taken.size();
    }
}
