package newswatch.ingest.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of authors out of what pages write for them. */
final class Bylines {
    private static final Pattern BY = Pattern.compile(
            "(?i)^\\s*(?:(?:written |reporting |story |text )?by|von|par|por|di|door|oleh|автор:?|autor:?|author:?|text:?|quelle:|source:)\\s+");
    private static final Pattern AND =
            Pattern.compile("\\s*(?:[,;、·|]|\\s(?:and|und|et|y|e|dan|og|och|en|и)\\s|&)\\s*");
    private static final Pattern LITTLE_WORD = Pattern.compile("[a-z]{1,2}");
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_NAME = 60;
    private static final int MANY = 20;

    private Bylines() {}

    /** Whether a line begins as those do that name authors. */
    static boolean begins(String line) {
        return line.length() <= LONGEST_NAME && BY.matcher(line).lookingAt();
    }

    /** The names of the first of these sources that names anybody but the site; else the site. */
    static List<String> names(List<List<String>> sources, SiteNames sites) {
        List<String> site = List.of();
        for (List<String> source : sources) {
            List<String> names = names(source);
            if (!names.stream().allMatch(sites::means)) {
                return names;
            } else if (site.isEmpty()) {
                site = names;
            }
        }
        return site;
    }

    private static List<String> names(List<String> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.length() <= LONGEST_LINE)
                .flatMap(Bylines::split)
                .filter(Bylines::name)
                .limit(MANY)
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        return List.copyOf(names.values());
    }

    private static Stream<String> split(String line) {
        return AND.splitAsStream(BY.matcher(CleanText.of(line)).replaceFirst("").strip())
                .map(name -> BY.matcher(name).replaceFirst("").strip());
    }

    private static boolean name(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && !text.startsWith("http")
                && !text.startsWith("@")
                && !LITTLE_WORD.matcher(text).matches()
                && text.codePoints().anyMatch(Character::isLetter);
    }
}
