package newswatch.ingest.extract;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * The address a page gives itself, taken only where it is surely that of the same article: sites also call their front
 * page canonical, or one page for all articles that a parameter tells apart.
 */
final class OwnAddress {
    private static final Pattern ALIAS = Pattern.compile("^(?:www|m|mobile|amp|wap)\\.");
    private static final Pattern AMP = Pattern.compile("(?:/amp(?=/|$)|[./-]amp(?=\\.html?$|$)|/$)");
    private static final Pattern NUMBER = Pattern.compile("\\d{5,}");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?:/|-|)([01]\\d)(?:/|-|)([0-3]\\d)(?!\\d)");
    private static final int LEAST_WORD = 3;
    private static final int ENOUGH_WORDS = 3;

    private OwnAddress() {}

    /**
     * @param found where the page was found, or empty
     * @param stated what it calls its address, the best first
     * @param title the page's
     */
    static Optional<String> of(String found, List<String> stated, String title) {
        HttpUrl here = CanonicalUrl.of(found).map(HttpUrl::parse).orElse(null);
        Optional<HttpUrl> said = stated.stream()
                .flatMap(url -> CanonicalUrl.resolve(found, url).flatMap(CanonicalUrl::of).stream())
                .map(HttpUrl::get)
                .findFirst();
        return said.filter(url -> here == null || same(here, url, title)).map(HttpUrl::toString);
    }

    /** The day in the address, such as {@code /2018/05/25/}. */
    static Optional<Instant> day(List<String> addresses) {
        return addresses.stream()
                .map(DAY::matcher)
                .filter(Matcher::find)
                .flatMap(m -> PublishedDates.parse(m.group(1) + "-" + m.group(2) + "-" + m.group(3)).stream())
                .findFirst();
    }

    private static boolean same(HttpUrl here, HttpUrl said, String title) {
        if (said.encodedPath().equals("/") || !site(here).equals(site(said))) {
            return false;
        }
        if (path(here).equals(path(said))) {
            Set<String> dropped = parameters(here);
            dropped.removeAll(parameters(said));
            return dropped.stream().allMatch(OwnAddress::ofAmp)
                    || (namesArticle(said, title) && dropped.stream().noneMatch(p -> p.matches(".*\\d.*")));
        }
        Set<String> numbers = numbers(here);
        return (!numbers.isEmpty() && numbers(said).containsAll(numbers)) || wordsOf(said, title);
    }

    private static String site(HttpUrl url) {
        return ALIAS.matcher(url.host()).replaceFirst("");
    }

    private static String path(HttpUrl url) {
        return AMP.matcher(url.encodedPath()).replaceAll("");
    }

    private static Set<String> parameters(HttpUrl url) {
        return url.encodedQuery() == null
                ? new HashSet<>()
                : new HashSet<>(Arrays.asList(url.encodedQuery().split("&")));
    }

    private static boolean ofAmp(String parameter) {
        return parameter.equalsIgnoreCase("amp")
                || parameter.toLowerCase(Locale.ROOT).matches("amp=1|output(?:type)?=amp");
    }

    private static Set<String> numbers(HttpUrl url) {
        return NUMBER.matcher(url.encodedPath() + " " + url.encodedQuery())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static boolean namesArticle(HttpUrl url, String title) {
        return NUMBER.matcher(name(url)).find() || wordsOf(url, title);
    }

    // the address repeats the headline
    private static boolean wordsOf(HttpUrl url, String title) {
        Set<String> slug = words(name(url));
        Set<String> shared = words(title);
        shared.retainAll(slug);
        return shared.size() >= ENOUGH_WORDS && shared.size() * 2 >= slug.size();
    }

    private static String name(HttpUrl url) {
        List<String> named =
                url.pathSegments().stream().filter(part -> !part.isEmpty()).toList();
        return named.isEmpty() ? "" : named.get(named.size() - 1);
    }

    private static Set<String> words(String text) {
        return WORDS.splitAsStream(MonthNames.plain(text))
                .filter(word -> word.length() >= LEAST_WORD)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
