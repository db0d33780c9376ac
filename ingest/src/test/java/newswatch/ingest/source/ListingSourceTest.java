package newswatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import newswatch.events.Article;
import newswatch.ingest.listing.AddressGlob;
import newswatch.ingest.listing.CssSelector;
import newswatch.ingest.outcome.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListingSourceTest {
    private final Site site = new Site();

    ListingSourceTest() throws IOException {}

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_pages_it_lists_are_fetched_once() {
        site.withPage("/news/talks", "Talks")
                .with("/", "<ul><li><a href=/news/talks>Talks</a><li><a href=/about>x</a></ul>");
        Harvest first = poll(Map.of());
        assertThat(first.articles()).extracting(Article::title).containsExactly("Talks");
        assertThat(site.asked()).containsExactly("/", "/news/talks");
        assertThat(poll(first.seen()).articles()).isEmpty();
        assertThat(site.asked()).containsExactly("/");
    }

    // S13
    @Test
    void links_to_other_sites_are_not_followed() {
        site.with("/", "<li><a href=\"" + site.at("/news/x").replace("127.0.0.1", "localhost") + "\">x</a>");
        assertThat(poll(Map.of()).failed()).isEqualTo(Reason.NO_LINKS);
        assertThat(site.asked()).containsExactly("/");
    }

    @Test
    void its_site_is_the_registrable_domain_and_what_it_is_told() {
        Hosts hosts = new Hosts("https://www.news.harbor.co.uk/", List.of("pearl.example"));
        assertThat(hosts.onSite("https://sport.harbor.co.uk/x")).isTrue();
        assertThat(hosts.onSite("https://pier.co.uk/x")).isFalse();
        assertThat(hosts.onSite("https://en.pearl.example/x")).isTrue();
        assertThat(hosts.onSite("https://notpearl.example/x")).isFalse();
        assertThat(hosts.onHost("https://news.harbor.co.uk/x")).isTrue();
        assertThat(hosts.onHost("https://sport.harbor.co.uk/x")).isFalse();
    }

    private Harvest poll(Map<String, String> seen) {
        return new ListingSource(
                        "s",
                        Site.OUTLET,
                        "en",
                        site.at("/"),
                        CssSelector.of("li a"),
                        AddressGlob.of("/news/*"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .poll(Site.state(seen), site.reach());
    }
}
