package newswatch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dankito.readability4j.Readability4J;
import newswatch.events.Article;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Given;
import newswatch.ingest.extract.GoldPage;
import newswatch.ingest.extract.TextScore;
import org.jsoup.Jsoup;

/**
 * Reads labelled pages with our extraction and with two others, side by side in one run: how well each meets the labels
 * (on the part it may be tuned on, and on the part that is never looked at), pages a second, and what each costs against
 * parsing the HTML alone. Times are the least of {@value #ROUNDS} rounds.
 *
 * <p>Arguments: the folder of the pages.
 */
public final class ExtractionComparison {
    private static final int ROUNDS = 3;
    /** Seconds for a page; one of the others hangs on deep nesting. */
    private static final int TIME_BOX = 10;

    private static final Instant FETCHED = Instant.parse("2030-01-01T00:00:00Z");

    private final PrintStream out;
    private final Extraction extraction = new Extraction();
    private final ExecutorService boxed = Executors.newCachedThreadPool(ExtractionComparison::daemon);

    private ExtractionComparison(PrintStream out) {
        this.out = out;
    }

    /** The text of a page, empty if it finds none. */
    private interface Reader {
        String text(GoldPage page);
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/gold/extraction");
        ExtractionComparison comparison = new ExtractionComparison(System.out);
        comparison.compare("tuned on", GoldPage.read(folder, false));
        comparison.compare("report part", GoldPage.read(folder, true));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "reader");
        thread.setDaemon(true);
        return thread;
    }

    private void compare(String part, List<GoldPage> pages) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("parsing alone", this::parsed);
        readers.put("newswatch", this::ours);
        readers.put("readability4j", page -> inTime(() -> readability(page)));
        readers.put("boilerpipe", page -> inTime(() -> boilerpipe(page)));
        out.printf("%s, %d pages%n", part, pages.size());
        double parsing = 0;
        for (Map.Entry<String, Reader> reader : readers.entrySet()) {
            TextScore score = new TextScore();
            double seconds = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                TextScore of = new TextScore();
                seconds = Math.min(seconds, seconds(pages, reader.getValue(), of));
                score = of;
            }
            parsing = parsing == 0 ? seconds : parsing;
            out.printf(
                    "  %-14s %6.0f pages/s, %5.2f x parsing; %s%n",
                    reader.getKey(), pages.size() / seconds, seconds / parsing, score);
        }
    }

    // scoring is not timed
    private static double seconds(List<GoldPage> pages, Reader reader, TextScore score) {
        long nanos = 0;
        for (GoldPage page : pages) {
            long start = System.nanoTime();
            String text = reader.text(page);
            nanos += System.nanoTime() - start;
            score.add(page, text);
        }
        return nanos / 1e9;
    }

    private String parsed(GoldPage page) {
        return Jsoup.parse(new String(page.bytes(), UTF_8), page.url()).title();
    }

    private String ours(GoldPage page) {
        Given given = Given.at(page.url()).withFetchedAt(FETCHED);
        return extraction
                .page(page.bytes(), null, given)
                .found()
                .map(Article::text)
                .orElse("");
    }

    private static String readability(GoldPage page) {
        String url = page.url().startsWith("http") ? page.url() : "https://page.invalid/";
        String text =
                new Readability4J(url, new String(page.bytes(), UTF_8)).parse().getTextContent();
        return text == null ? "" : text;
    }

    private static String boilerpipe(GoldPage page) throws BoilerpipeProcessingException {
        return ArticleExtractor.INSTANCE.getText(new String(page.bytes(), UTF_8));
    }

    private String inTime(Callable<String> reading) {
        Future<String> text = boxed.submit(reading);
        try {
            return text.get(TIME_BOX, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            text.cancel(true);
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
