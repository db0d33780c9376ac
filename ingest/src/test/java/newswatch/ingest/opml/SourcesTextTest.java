package newswatch.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.source.FeedSource;
import org.junit.jupiter.api.Test;

class SourcesTextTest {
    private static final String LIST =
            """
            # ours
            sources:
              # first
              - type: feed
                id: one
                outlet: {id: one}
                url: https://one.example/feed   # slow

              # second
              - {type: feed, id: two, outlet: {id: two}, url: "https://two.example/feed"}

              # third
              - type: feed
                id: three
                outlet: {id: three}
                url: https://three.example/feed
              # the end
            """;

    @Test
    void an_entry_is_taken_out_and_comments_and_neighbours_stay() {
        assertThat(without("two"))
                .contains("# second\n\n  # third")
                .contains("# slow")
                .contains("# the end")
                .doesNotContain("two.example");
        assertThat(without("one")).startsWith("# ours\nsources:\n  # first\n").doesNotContain("# slow");
        assertThat(without("three")).endsWith("# third\n  # the end\n").doesNotContain("three.example");
    }

    @Test
    void the_last_entry_leaves_an_empty_list() {
        String one = "sources:\n- type: feed\n  id: one\n  outlet: {id: one}\n  url: https://one.example/feed\n";
        assertThat(SourcesText.without(one, "one").found()).contains("sources: []\n");
    }

    @Test
    void a_list_on_one_line_is_left_as_it_is() {
        String flow = "sources: [{type: feed, id: one, outlet: {id: one}, url: \"https://one.example/feed\"}]\n";
        assertThat(SourcesText.without(flow, "one").whyNot()).contains(Reason.UNSUPPORTED);
        assertThat(SourcesText.without(LIST, "four").whyNot()).contains(Reason.UNSUPPORTED);
    }

    @Test
    void what_is_added_says_country_and_interval() {
        FeedSource four = new FeedSource(
                "four",
                new OutletEntry("four", "Four: \"IV\"", "KOR", true),
                "ko",
                "https://four.example/feed",
                "10m",
                null,
                null);
        assertThat(SourcesText.with(LIST, List.of(four)).found().orElseThrow())
                .startsWith(LIST)
                .contains("country: KOR, stateControlled: true")
                .contains("interval: 10m");
    }

    private static String without(String id) {
        return SourcesText.without(LIST, id).found().orElseThrow();
    }
}
