package newswatch.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import newswatch.events.Article;

/** Articles out of order, and what two runs over them disagree on. */
public final class AnyOrder {
    private AnyOrder() {}

    /** Moves each article by up to so many days; the editions of one article keep their order, as on any site. */
    public static List<Article> moved(List<Article> articles, int days, Random random) {
        Map<String, Long> moved = new HashMap<>();
        long seconds = days * 24L * 3600;
        articles.forEach(article -> moved.computeIfAbsent(article.id(), id -> random.nextLong(-seconds, seconds + 1)));
        List<Article> shuffled = new ArrayList<>(articles);
        shuffled.sort(Comparator.comparingLong(article -> article.seenAt().getEpochSecond() + moved.get(article.id())));
        return shuffled;
    }

    /** Of two {@link Standing}s, by id. */
    public static List<String> differences(Map<String, List<Object>> one, Map<String, List<Object>> other) {
        Set<String> ids = new TreeSet<>(one.keySet());
        ids.addAll(other.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(one.get(id), other.get(id)))
                .map(id -> id + ": " + one.get(id) + " became " + other.get(id))
                .toList();
    }
}
