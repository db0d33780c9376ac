package newswatch.ingest.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import newswatch.events.Article;

/** Scores whole articles on labelled pages kept outside the project: text, title, date. */
public final class ExtractionScore {
    private static final Instant FETCHED = Instant.parse("2030-01-01T00:00:00Z");

    private final Path details;
    private final TextScore texts = new TextScore(this::tell);
    private final MetadataScore metadata = new MetadataScore();
    private int refused;

    private ExtractionScore(Path details) {
        this.details = details;
    }

    /** {@code args}: the folder of the set, {@code tune} or {@code report}, and a folder for the texts and what they miss. */
    public static void main(String[] args) throws IOException {
        boolean report = args[1].equals("report");
        System.out.println(run(Path.of(args[0]), report, args.length > 2 && !report ? Path.of(args[2]) : null));
    }

    static ExtractionScore run(Path folder, boolean report, Path details) throws IOException {
        Extraction extraction = new Extraction();
        ExtractionScore score = new ExtractionScore(details);
        for (GoldPage page : GoldPage.read(folder, report)) {
            Given given = Given.at(page.url()).withFetchedAt(FETCHED);
            score.add(page, extraction.page(page.bytes(), null, given).found());
        }
        return score;
    }

    private void add(GoldPage page, Optional<Article> article) throws IOException {
        String text = article.map(Article::text).orElse("");
        refused += article.isEmpty() ? 1 : 0;
        texts.add(page, text);
        if (page.hasBody()) {
            metadata.add(page.truth(), article.orElse(null), miss -> tell(miss + " " + page.id()));
            write(page, text);
        }
    }

    private void tell(String what) {
        if (details != null) {
            System.out.println(what);
        }
    }

    private void write(GoldPage page, String text) throws IOException {
        if (details != null) {
            Files.createDirectories(details);
            String name = page.id().replace('/', '-');
            Files.writeString(details.resolve(name + ".got"), text);
            Files.writeString(
                    details.resolve(name + ".want"), page.truth().path("body").asText());
        }
    }

    MetadataScore metadata() {
        return metadata;
    }

    TextScore texts() {
        return texts;
    }

    @Override
    public String toString() {
        return texts + "; " + metadata + "; " + refused + " pages without article";
    }
}
