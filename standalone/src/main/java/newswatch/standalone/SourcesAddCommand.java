package newswatch.standalone;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswatch.ingest.check.Checked;
import newswatch.ingest.check.SourceCheck;
import newswatch.ingest.discovery.Candidate;
import newswatch.ingest.documents.OutletEntry;
import newswatch.ingest.opml.Opml;
import newswatch.ingest.opml.Outline;
import newswatch.ingest.opml.SourcesMerge;
import newswatch.ingest.opml.SourcesText;
import newswatch.ingest.source.FeedSource;
import newswatch.ingest.source.Source;
import newswatch.ingest.source.SourcesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A feed into the list: the one at an address, or the one its page leads to. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "fetches an address once, finds its feed, and adds it to the list, whose comments stay; prints the entry.",
            "A running newswatch reads the list again by itself"
        })
final class SourcesAddCommand implements Callable<Integer> {
    /** Of what a page leads to. */
    private static final int MOST_TRIED = 6;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption file;

    @Parameters(paramLabel = "URL", description = "of a feed, or of a page that has one")
    private String url;

    @Option(names = "--id", description = "made of the feed's title when left out")
    private String id;

    @Option(names = "--outlet", paramLabel = "NAME", description = "who publishes it; its title when left out")
    private String outlet;

    @Option(names = "--country", paramLabel = "CODE", description = "of the outlet, ISO 3166 alpha-3, such as KOR")
    private String country;

    @Option(names = "--state-controlled", description = "a state speaks through the outlet")
    private boolean stateControlled;

    @Option(names = "--language", paramLabel = "CODE", description = "such as ko; what the feed says when left out")
    private String language;

    @Option(names = "--interval", paramLabel = "TIME", description = "such as 10m; its own rhythm when left out")
    private String interval;

    @Override
    public Integer call() throws Exception {
        Config config = file.load();
        SourceList list = SourceList.of(config);
        Said said = new Said(spec);
        Checked found;
        try (Checking checking = Checking.by(config)) {
            found = feed(checking.check(), said);
        }
        if (found == null) {
            said.words("nothing was added");
            return 1;
        }
        String text = list.text();
        List<Source> known = text.isBlank() ? List.of() : list.sources();
        FeedSource source = described(merged(known, found, list));
        String with = SourcesText.with(text, List.of(source)).fold(added -> added, (reason, detail) -> {
            throw new Failure(list.file() + ": " + detail);
        });
        list.write(with);
        said.line(source);
        said.words("added " + source.id() + " to " + list.file());
        return 0;
    }

    /** What works at the address, or at the first of those it leads to; null when none does. */
    private Checked feed(SourceCheck check, Said said) {
        Checked asked = check.of(url);
        new CheckedText(asked).lines().forEach(said::words);
        if (asked.works()) {
            return "feed".equals(asked.kind()) ? asked : none(asked, said);
        }
        List<Candidate> candidates = asked.found().stream()
                .filter(candidate -> candidate.kind() == Candidate.Kind.FEED)
                .limit(MOST_TRIED)
                .toList();
        for (Candidate candidate : candidates) {
            Checked tried = check.of(candidate.url());
            if (tried.works() && "feed".equals(tried.kind())) {
                new CheckedText(tried).lines().forEach(said::words);
                return tried;
            }
        }
        return none(asked, said);
    }

    private static Checked none(Checked asked, Said said) {
        String address = "sitemap".equals(asked.kind())
                ? asked.url()
                : asked.found().stream()
                        .filter(candidate -> candidate.kind() == Candidate.Kind.SITEMAP
                                && candidate.basis() != Candidate.Basis.GUESSED)
                        .map(Candidate::url)
                        .findFirst()
                        .orElse(null);
        said.words(
                address == null
                        ? "no feed is found there"
                        : "no feed is found there, but a sitemap: write it into the list yourself, as {type: sitemap, id: …, outlet: …, url: "
                                + address + "}");
        return null;
    }

    private static FeedSource merged(List<Source> known, Checked found, SourceList list) {
        String address = found.movedTo() == null ? found.url() : found.movedTo();
        String title = Optional.ofNullable(found.title()).orElse("");
        Opml one = new Opml(List.of(new Outline(title, address, null, found.language(), List.of())), 0);
        SourcesMerge.Item item = SourcesMerge.of(known, one).items().get(0);
        if (item.source() == null) {
            throw new Failure(
                    item.id() == null
                            ? address + ": " + item.why()
                            : "already in " + list.file() + ", as " + item.id());
        }
        return item.source();
    }

    /** As the options say; an id or a country that is none is refused as the file's would be. */
    private FeedSource described(FeedSource made) {
        OutletEntry its = made.outlet();
        String name = outlet == null ? its.name() : outlet;
        OutletEntry told = new OutletEntry(
                outlet == null ? its.id() : slug(outlet, its.id()),
                name,
                country == null ? null : country.toUpperCase(Locale.ROOT),
                stateControlled);
        FeedSource source = new FeedSource(
                id == null ? made.id() : id,
                told,
                language == null ? made.language() : language,
                made.url(),
                interval,
                null,
                null);
        return (FeedSource) new SourcesFile(List.of(source)).sources().get(0);
    }

    private static String slug(String name, String otherwise) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? otherwise : slug;
    }
}
