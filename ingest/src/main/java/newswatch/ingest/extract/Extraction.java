package newswatch.ingest.extract;

import java.util.List;
import java.util.Optional;
import newswatch.events.Article;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads one document into an article: a page, a text, a fragment of HTML out of a feed. Thread-safe. */
public final class Extraction {
    /** Of a page or a text, in bytes. */
    public static final int MAX_BYTES = 10_000_000;

    private static final int MAX_TAGS = 400_000;
    /** Characters of a page of too many tags that are still looked at for its metadata. */
    private static final int HEAD = 100_000;
    /** Characters. */
    private static final int LEAST_SUMMARY = 40;
    /** Characters: a page behind a wall that shows more shows all. */
    private static final int LONGEST_TEASER = 1_500;
    /** Characters: with less a page has no article. */
    private static final int LEAST_TEXT = 140;

    private final MainContent content = new MainContent(Boilerplate.load());
    private final PageKind kinds = new PageKind();
    private final Quirks quirks;
    private final PlainText plain = new PlainText(Boilerplate.load());
    private final ArticleForm form = new ArticleForm();

    public Extraction() {
        this(Quirks.builtIn());
    }

    /** @param quirks what is known of single sites */
    public Extraction(Quirks quirks) {
        this.quirks = quirks;
    }

    /** @param charset the one the server named, or null */
    public Outcome<Article> page(byte[] bytes, String charset, Given given) {
        if (bytes.length == 0) {
            return Outcome.failure(Reason.EMPTY, "no bytes");
        } else if (bytes.length > MAX_BYTES) {
            return Outcome.failure(Reason.TOO_LARGE, bytes.length + " bytes");
        } else if (FileKind.binary(bytes)) {
            return Outcome.failure(Reason.NOT_HTML, FileKind.describe(bytes));
        }
        return page(Charsets.decode(bytes, charset), given);
    }

    private Outcome<Article> page(String html, Given given) {
        if (html.isBlank()) {
            return Outcome.failure(Reason.EMPTY, "only white space");
        }
        int tags = tags(html);
        if (tags == 0) {
            return Outcome.failure(Reason.NOT_HTML, "no markup in it");
        } else if (tags > MAX_TAGS) {
            PageMetadata said = MetadataReader.read(Markup.parse(head(html), ""));
            return repeated(given, said, Reason.TOO_LARGE);
        }
        return page(Markup.parse(html, given.url() == null ? "" : given.url()), given);
    }

    private Outcome<Article> page(Document page, Given given) {
        PageMetadata said = MetadataReader.read(page);
        Optional<Quirk> quirk = quirks.at(given.url());
        Given known = quirk.map(of -> of.fill(given, page)).orElse(given);
        quirk.ifPresent(of -> of.clean(page));
        Element container = quirk.map(of -> of.container(page)).orElse(page.body());
        List<String> paragraphs = content.paragraphs(container, said);
        Optional<Reason> instead = kinds.insteadOfArticle(page, paragraphs);
        return length(paragraphs) < LEAST_TEXT || instead.isPresent()
                ? repeated(known, said, instead.orElse(Reason.NO_ARTICLE_TEXT))
                : form.fill(known, said, paragraphs).then(article -> Outcome.ok(whole(article, said)));
    }

    private static Article whole(Article article, PageMetadata said) {
        return said.walled() && article.text().length() < LONGEST_TEASER ? article.asPart() : article;
    }

    // pages drawn by scripts or behind a wall often repeat their text in the metadata, or at least sum it up
    private Outcome<Article> repeated(Given given, PageMetadata said, Reason why) {
        if (said.body().length() >= LEAST_TEXT) {
            return form.fill(given, said, plain.read(said.body()).paragraphs());
        }
        boolean summed = said.types().stream().anyMatch(type -> type.endsWith("Article"))
                && said.title() != null
                && said.description() != null
                && said.description().length() >= LEAST_SUMMARY;
        return summed
                ? form.fill(given, said, List.of(said.description())).then(article -> Outcome.ok(article.asPart()))
                : Outcome.failure(why, "no paragraphs of an article found");
    }

    /** A wire text, or a page flattened to text. */
    public Outcome<Article> text(byte[] bytes, String charset, Given given) {
        if (bytes.length == 0) {
            return Outcome.failure(Reason.EMPTY, "no bytes");
        } else if (bytes.length > MAX_BYTES) {
            return Outcome.failure(Reason.TOO_LARGE, bytes.length + " bytes");
        } else if (FileKind.binary(bytes)) {
            return Outcome.failure(Reason.NOT_TEXT, FileKind.describe(bytes));
        }
        PlainText.Reading reading = plain.read(Charsets.decode(bytes, charset));
        return reading.paragraphs().isEmpty()
                ? Outcome.failure(Reason.NO_ARTICLE_TEXT, "no paragraphs of an article found")
                : form.fill(given, reading.said(), reading.paragraphs());
    }

    /** The HTML (or plain text) that a feed carries for an entry; every paragraph of it counts. */
    public Outcome<Article> fragment(String html, Given given) {
        Document page = Markup.parse(html, given.url() == null ? "" : given.url());
        List<String> paragraphs = content.all(page.body());
        return form.fill(given, PageMetadata.NONE, paragraphs);
    }

    /** An article whose text is given as it is, paragraphs separated by blank lines. */
    public Outcome<Article> ready(String text, Given given) {
        return form.fill(given, PageMetadata.NONE, List.of(text.split("\\n\\s*\\n")));
    }

    /** The id of an outlet known only by an address or, without one, by a name. */
    public static String outletId(String url, String name) {
        String host = CanonicalUrl.host(url);
        return host == null ? Agencies.slug(name) : host;
    }

    private static int tags(String html) {
        int count = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            count++;
        }
        return count;
    }

    private static String head(String html) {
        return html.substring(0, Math.min(html.length(), HEAD));
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }
}
