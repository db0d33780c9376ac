package newswatch.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import newswatch.events.Article;

/**
 * Titles, days and authors against the labels. Spaces of any width are equal and soft hyphens nothing, case does not
 * count; authors are compared as sets, by F1, on pages whose authors are known.
 */
final class MetadataScore {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Duration HALF_A_DAY = Duration.ofHours(14);
    private static final int DAY = 10;

    private final List<Double> authors = new ArrayList<>();
    private int pages;
    private int titles;
    private int dates;

    /**
     * @param article null where none was found
     * @param miss hears of what is not right
     */
    void add(JsonNode row, Article article, Consumer<String> miss) {
        pages++;
        String title = plain(row.path("title").asText());
        boolean titled = article != null && plain(article.title()).equals(title);
        titles += titled ? 1 : 0;
        String day = row.path("published").asText();
        boolean dated = article != null && near(article.publishedAt(), day.substring(0, Math.min(DAY, day.length())));
        dates += dated ? 1 : 0;
        if (!titled) {
            miss.accept("TITLE " + (article == null ? "" : article.title()) + " <> " + title);
        }
        if (!dated) {
            miss.accept("DATE " + (article == null ? "" : article.publishedAt()) + " <> " + day);
        }
        if (row.path("authors").isArray()) {
            authors(row.path("authors"), article == null ? List.of() : article.authors(), miss);
        }
    }

    private void authors(JsonNode labelled, List<String> found, Consumer<String> miss) {
        Set<String> want = new HashSet<>();
        labelled.forEach(name -> want.add(plain(name.asText())));
        Set<String> got = new HashSet<>();
        found.forEach(name -> got.add(plain(name)));
        Set<String> both = new HashSet<>(want);
        both.retainAll(got);
        double f1 = want.isEmpty() && got.isEmpty() ? 1 : 2.0 * both.size() / (want.size() + got.size());
        authors.add(f1);
        if (f1 < 1) {
            miss.accept("AUTHORS " + found + " <> " + labelled);
        }
    }

    // the label's day is local somewhere
    private static boolean near(Instant published, String day) {
        return published.minus(HALF_A_DAY).toString().substring(0, DAY).compareTo(day) <= 0
                && published.plus(HALF_A_DAY).toString().substring(0, DAY).compareTo(day) >= 0;
    }

    private static String plain(String text) {
        return SPACES.matcher(text.replace("\u00AD", ""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    double titleShare() {
        return (double) titles / pages;
    }

    double dateShare() {
        return (double) dates / pages;
    }

    double authorF1() {
        return authors.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "titles %.3f, dates %.3f, authors F1 %.3f on %d pages",
                titleShare(),
                dateShare(),
                authorF1(),
                pages);
    }
}
