package newswatch.ingest.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFaults;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Given;
import newswatch.ingest.feed.Feed;
import newswatch.ingest.feed.FeedArticles;
import newswatch.ingest.feed.FeedReader;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/** Reads files and folders of saved documents. A file that cannot be read is a result too; nothing throws. */
public final class Documents {
    private static final int MAX_FOLDER_DEPTH = 20;
    private static final Map<String, Kind> KINDS = Map.of(
            "html",
            Kind.PAGE,
            "htm",
            Kind.PAGE,
            "txt",
            Kind.TEXT,
            "xml",
            Kind.FEED,
            "rss",
            Kind.FEED,
            "atom",
            Kind.FEED,
            "jsonl",
            Kind.LINES,
            "ndjson",
            Kind.LINES,
            "warc",
            Kind.WARC);

    private enum Kind {
        PAGE,
        TEXT,
        FEED,
        LINES,
        WARC
    }

    private final Extraction extraction;
    private final FeedReader feeds = new FeedReader();
    private final FeedArticles entries;
    private final ArticleLines lines;
    private final String url;

    public Documents() {
        this(new Extraction(), null);
    }

    /** @param url the address of the documents that have no sidecar to say it, or null */
    public Documents(Extraction extraction, String url) {
        this.extraction = extraction;
        this.entries = new FeedArticles(extraction);
        this.lines = new ArticleLines(extraction);
        this.url = url;
    }

    /** A folder is walked in the order of its paths; sidecars, notes and other files in it are passed over. */
    public List<DocumentResult> read(Path fileOrFolder) {
        return stream(fileOrFolder).toList();
    }

    /** The same, file by file as it is consumed, and a WARC record by record; to be closed if not read to its end. */
    public Stream<DocumentResult> stream(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return file(fileOrFolder);
        }
        return documentsIn(fileOrFolder).stream().flatMap(this::file);
    }

    /** The documents under a folder, sorted. */
    public static List<Path> documentsIn(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, MAX_FOLDER_DEPTH)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> kind(path) != null)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Stream<DocumentResult> file(Path file) {
        Kind kind = kind(file);
        if (kind == null) {
            String detail = Files.exists(file) ? "not .html, .txt, .xml, .jsonl or .warc" : "no such file";
            return failed(file, Files.exists(file) ? Reason.UNSUPPORTED : Reason.UNREADABLE, detail).stream();
        }
        try {
            return switch (kind) {
                case LINES -> lines.read(file).stream();
                case WARC -> WarcPages.of(file, given(file), extraction);
                default -> document(file, kind, Files.readAllBytes(file), given(file)).stream();
            };
        } catch (IOException e) {
            return failed(file, Reason.UNREADABLE, e.getClass().getSimpleName()).stream();
        } catch (YamlFaults e) {
            return failed(file, Reason.BAD_SIDECAR, e.getMessage()).stream();
        }
    }

    private List<DocumentResult> document(Path file, Kind kind, byte[] bytes, Given given) {
        return switch (kind) {
            case PAGE -> List.of(DocumentResult.of(file, extraction.page(bytes, null, given)));
            case TEXT -> List.of(DocumentResult.of(file, extraction.text(bytes, null, given)));
            default ->
                feeds.read(bytes, null, given.url())
                        .fold(feed -> articles(file, feed, given), (reason, detail) -> failed(file, reason, detail));
        };
    }

    private List<DocumentResult> articles(Path file, Feed feed, Given given) {
        Given source = FeedArticles.withOutlet(given, feed);
        return feed.entries().stream()
                .map(entry -> DocumentResult.of(file, entries.article(entry, source)))
                .toList();
    }

    private Given given(Path file) {
        String name = file.getFileName().toString();
        Path sidecar = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".yaml");
        Given given = (Files.exists(sidecar) ? StrictYaml.read(sidecar, Sidecar.class) : Sidecar.NONE).given();
        return given.url() != null || url == null ? given : given.withUrl(url);
    }

    private static List<DocumentResult> failed(Path file, Reason reason, String detail) {
        return List.of(DocumentResult.of(file, Outcome.failure(reason, detail)));
    }

    private static Kind kind(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".warc.gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        return KINDS.get(plain.substring(plain.lastIndexOf('.') + 1));
    }
}
