package newswatch.ingest.extract;

import java.util.List;
import newswatch.events.Article;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.jsoup.nodes.Document;

/** Reads one document into an article: a page, a text, a fragment of HTML out of a feed. Thread-safe. */
public final class Extraction {
    /** Of a page or a text, in bytes. */
    public static final int MAX_BYTES = 10_000_000;

    private static final int MAX_TAGS = 400_000;
    /** Characters: with less a page has no article. */
    private static final int LEAST_TEXT = 140;

    private final MainContent content = new MainContent(Boilerplate.load());
    private final PlainText plain = new PlainText(Boilerplate.load());
    private final ArticleForm form = new ArticleForm();

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
        long tags = html.chars().filter(c -> c == '<').count();
        if (tags == 0) {
            return Outcome.failure(Reason.NOT_HTML, "no markup in it");
        } else if (tags > MAX_TAGS) {
            return Outcome.failure(Reason.TOO_LARGE, tags + " tags");
        }
        Document page = Markup.parse(html, given.url() == null ? "" : given.url());
        PageMetadata said = MetadataReader.read(page);
        List<String> paragraphs = content.paragraphs(page, said);
        return length(paragraphs) < LEAST_TEXT ? repeated(given, said) : form.fill(given, said, paragraphs);
    }

    // pages drawn by scripts often repeat their text in the metadata
    private Outcome<Article> repeated(Given given, PageMetadata said) {
        return said.body().length() < LEAST_TEXT
                ? Outcome.failure(Reason.NO_ARTICLE_TEXT, "no paragraphs of an article found")
                : form.fill(given, said, plain.read(said.body()).paragraphs());
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

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }
}
