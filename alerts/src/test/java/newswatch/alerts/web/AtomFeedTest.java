package newswatch.alerts.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import newswatch.alerts.channel.SampleAlerts;
import newswatch.alerts.view.Loading;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class AtomFeedTest {
    private static final String FEED = "/feeds/china-northkorea-us.atom";

    @TempDir
    Path directory;

    @Test
    void stays_well_formed_whatever_a_title_holds() throws Exception { // I8
        try (Served served = new Served(directory)) {
            Document feed = parse(served.get(FEED).body());
            NodeList titles = feed.getElementsByTagNameNS("*", "title");
            assertThat(IntStream.range(0, titles.getLength())
                            .mapToObj(i -> titles.item(i).getTextContent()))
                    .anyMatch(title -> title.startsWith("<script>alert(1)</script>") && title.contains("]]>"));
            assertThat(feed.getElementsByTagNameNS("*", "script").getLength()).isZero();
        }
    }

    @Test
    void tells_of_sources_in_a_feed_of_their_own() throws Exception {
        try (Served served = new Served(directory)) {
            Alert silent = SampleAlerts.source("s1", AlertKind.SOURCE_SILENT, "harbor-wire", "Harbor Wire is silent");
            Loading.alerts(served.view, List.of(silent));
            Document feed = parse(served.get("/feeds/sources.atom").body());
            assertThat(feed.getElementsByTagNameNS("*", "entry").getLength()).isOne();
            assertThat(feed.getElementsByTagNameNS("*", "content").item(0).getTextContent())
                    .contains("because nothing new since");
            assertThat(served.json("/api/v1/alerts?watch=sources&kind=source.silent")
                            .path("items")
                            .get(0)
                            .path("source")
                            .asText())
                    .isEqualTo("harbor-wire");
            assertThat(served.get("/feeds/nothing.atom").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void links_to_web_addresses_only() throws Exception {
        try (Served served = new Served(directory)) {
            NodeList links = parse(served.get(FEED).body()).getElementsByTagNameNS("*", "link");
            assertThat(IntStream.range(0, links.getLength())
                            .mapToObj(i -> ((Element) links.item(i)).getAttribute("href")))
                    .allMatch(address -> address.startsWith("https://") || address.startsWith("/"));
        }
    }

    @Test
    void is_sent_again_only_when_it_changed() {
        try (Served served = new Served(directory)) {
            HttpResponse<String> answer = served.get(FEED);
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
            assertThat(served.get(FEED, "If-None-Match", "W/" + tag).statusCode())
                    .isEqualTo(304);
            assertThat(served.get(FEED, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }
}
