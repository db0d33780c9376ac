package newswatch.ingest.opml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswatch.events.yaml.StrictYaml;
import newswatch.ingest.feed.FetchTrap;
import newswatch.ingest.opml.SourcesMerge.Item;
import newswatch.ingest.opml.SourcesMerge.Verdict;
import newswatch.ingest.outcome.Reason;
import newswatch.ingest.source.Source;
import newswatch.ingest.source.SourcesFile;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static final String YAML =
            """
            # whom we listen to
            sources:
              - type: feed
                id: harbor-wire   # the best
                outlet: {id: harbor, name: Harbor Wire}
                url: https://harbor.example/feed
            # the end
            """;
    private static final String OPML =
            """
            <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
            <outline text="News"><outline text="Asia & more"><outline type="rss" text="The Pearl" xmlUrl="https://pearl.example/feed" htmlUrl="https://www.pearl.example/" language="en-us"/></outline>
            <outline text="Harbor" xmlUrl="http://www.harbor.example/feed/"/></outline>
            <outline text="The Pearl" xmlUrl="https://pearl.example/feed#top"/>
            <outline text="The Pearl" xmlUrl="https://pearl.example/world"/>
            <outline text="조선" xmlUrl="https://chosun.example/rss"/>
            <outline text="Evil" xmlUrl="javascript:alert(1)"/><outline text="File" xmlUrl="file:///etc/passwd"/>
            <outline text="A page" htmlUrl="https://x.example/"/></body></opml>""";

    @Test
    void every_feed_of_every_group_is_read() {
        Opml opml = read(OPML);
        assertThat(opml.outlines()).hasSize(7);
        Outline pearl = opml.outlines().get(0);
        assertThat(pearl.title()).isEqualTo("The Pearl");
        assertThat(pearl.groups()).containsExactly("News", "Asia & more");
        assertThat(pearl.page()).isEqualTo("https://www.pearl.example/");
    }

    // X20: duplicates and addresses that are none get an answer each
    @Test
    void each_feed_is_added_already_there_or_refused() {
        SourcesMerge merge = SourcesMerge.of(sources(YAML), read(OPML));
        assertThat(merge.items())
                .extracting(Item::verdict)
                .containsExactly(
                        Verdict.ADDED,
                        Verdict.ALREADY_THERE,
                        Verdict.ALREADY_THERE,
                        Verdict.ADDED,
                        Verdict.ADDED,
                        Verdict.REFUSED,
                        Verdict.REFUSED);
        assertThat(merge.items())
                .extracting(Item::id)
                .containsExactly("the-pearl", "harbor-wire", "the-pearl", "the-pearl-2", "chosun-example", null, null);
        assertThat(merge.items().get(5).why()).isEqualTo("no http address");
    }

    // X20
    @Test
    void the_owners_text_stays_and_the_second_time_nothing_is_added() {
        String once = merged(YAML);
        assertThat(once).startsWith(YAML);
        assertThat(sources(once))
                .extracting(Source::id)
                .containsExactly("harbor-wire", "the-pearl", "the-pearl-2", "chosun-example");
        assertThat(sources(once).get(1).label()).isEqualTo("The Pearl");
        assertThat(merged(once)).isEqualTo(once);
    }

    @Test
    void lists_are_begun_where_there_is_none() {
        assertThat(sources(merged(""))).hasSize(4);
        assertThat(sources(merged("# mine\nsources: []\n"))).hasSize(4);
        assertThat(sources(merged("sources:\n- {type: folder, id: a, path: b}")))
                .hasSize(5);
        String inOneLine = "sources: [{type: folder, id: a, path: b}]\n";
        assertThat(SourcesText.with(
                                inOneLine,
                                SourcesMerge.of(List.of(), read(OPML)).added())
                        .whyNot())
                .contains(Reason.UNSUPPORTED);
    }

    @Test
    void what_is_written_is_read_again() {
        String odd = YAML.replace("Harbor Wire", "\"Harbor <Wire> & \\\"Co\\\"\"");
        String written = Opml.write("Mine & yours", sources(odd));
        assertThat(read(written).outlines()).extracting(Outline::title).containsExactly("Harbor <Wire> & \"Co\"");
        assertThat(SourcesMerge.of(sources(odd), read(written)).added()).isEmpty();
    }

    // X20: many, deep, hostile
    @Test
    void ten_thousand_outlines_a_thousand_deep_are_read_and_nothing_is_fetched() {
        String many = "<outline text=\"a\" xmlUrl=\"https://x.example/%d\"/>";
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 10_001; i++) {
            body.append(many.formatted(i));
        }
        assertThat(read(opml(body.toString())).outlines()).hasSize(10_000);
        assertThat(read(opml(body.toString())).dropped()).isEqualTo(1);
        assertThat(SourcesMerge.of(List.of(), read(opml(body.toString()))).added())
                .hasSize(10_000);
        String deep = "<outline text=\"g\">".repeat(1_000)
                + many.formatted(1)
                + "</outline>".repeat(1_000)
                + many.formatted(2);
        assertThat(read(opml(deep)).outlines()).hasSize(2);
        try (FetchTrap trap = FetchTrap.set()) {
            String xxe =
                    "<!DOCTYPE opml [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>" + OPML.replace("Harbor", "&x;");
            assertThat(Opml.read(xxe.getBytes(UTF_8)).found().orElseThrow().outlines())
                    .hasSize(7);
            assertThat(trap.asked()).isEmpty();
        }
        assertThat(Opml.read("<html/>".getBytes(UTF_8)).whyNot()).contains(Reason.NOT_OPML);
        assertThat(Opml.read(new byte[0]).whyNot()).contains(Reason.NOT_OPML);
    }

    private static String merged(String yaml) {
        return SourcesText.with(
                        yaml,
                        SourcesMerge.of(yaml.isEmpty() ? List.of() : sources(yaml), read(OPML))
                                .added())
                .found()
                .orElseThrow();
    }

    private static String opml(String body) {
        return "<opml version=\"2.0\"><body>" + body + "</body></opml>";
    }

    private static Opml read(String opml) {
        return Opml.read(opml.getBytes(UTF_8)).found().orElseThrow();
    }

    private static List<Source> sources(String yaml) {
        return StrictYaml.read("sources.yaml", yaml, SourcesFile.class).sources();
    }
}
