package newswatch.ingest.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the site of a page is called, so that a headline is told from what stands behind it in a title. */
final class SiteNames {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LEAST = 4;

    private final List<String> names = new ArrayList<>();

    /**
     * @param stated names, some may be null
     * @param addresses of the page, some may be null
     */
    SiteNames(Collection<String> stated, Collection<String> addresses) {
        Stream<String> hosts = addresses.stream()
                .map(CanonicalUrl::host)
                .filter(Objects::nonNull)
                .flatMap(host -> Stream.concat(Stream.of(host), Stream.of(host.split("\\."))));
        Stream.concat(stated.stream().filter(Objects::nonNull), hosts)
                .map(SiteNames::letters)
                .filter(name -> name.length() > 1)
                .forEach(names::add);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Whether this is the site's name, or nearly so. */
    boolean means(String text) {
        String name = letters(text);
        return !name.isEmpty() && names.stream().anyMatch(known -> known.equals(name) || near(known, name));
    }

    private static boolean near(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return shorter.length() >= LEAST && shorter.length() * 2 >= longer.length() && longer.contains(shorter);
    }

    private static String letters(String text) {
        return NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
