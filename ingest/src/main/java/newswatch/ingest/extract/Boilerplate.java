package newswatch.ingest.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words by which pages name and begin what is not the article; the lists are data. */
final class Boilerplate {
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int SHORT = 220;
    private static final int MAX_ATTRIBUTE = 400;

    /** The file's keys. */
    record Words(List<String> classWords, List<String> alwaysWords, List<String> starts, List<String> endings) {}

    private final Set<String> classWords;
    private final Set<String> alwaysWords;
    private final List<String> starts;
    private final Set<String> endings;

    private Boilerplate(Words words) {
        classWords = Set.copyOf(words.classWords());
        alwaysWords = Set.copyOf(words.alwaysWords());
        starts = words.starts();
        endings = Set.copyOf(words.endings());
    }

    static Boilerplate load() {
        return new Boilerplate(DataFile.read(Boilerplate.class, "boilerplate.yaml", Words.class));
    }

    /** The words by which its class or id calls it furniture. */
    Set<String> furnitureWords(Element element) {
        Set<String> words = words(element);
        words.retainAll(classWords);
        return words;
    }

    /** Called so that no amount of prose saves it. */
    boolean alwaysOut(Element element) {
        return words(element).stream().anyMatch(alwaysWords::contains);
    }

    /** A short paragraph that begins as furniture does. */
    boolean opensFurniture(String text) {
        String lower = lower(text);
        return text.length() <= SHORT && starts.stream().anyMatch(start -> beginsWith(lower, start));
    }

    /** A heading after which the article is over. */
    boolean ends(String heading) {
        String lower = lower(heading).strip();
        String bare =
                lower.endsWith(":") ? lower.substring(0, lower.length() - 1).strip() : lower;
        return endings.contains(lower) || endings.contains(bare);
    }

    private static boolean beginsWith(String text, String start) {
        if (!text.startsWith(start)) {
            return false;
        }
        boolean wordGoesOn = text.length() > start.length()
                && Character.isLetterOrDigit(text.charAt(start.length()))
                && Character.isLetterOrDigit(start.charAt(start.length() - 1));
        return !wordGoesOn || start.codePointAt(0) > 0x2E80;
    }

    private static String lower(String text) {
        return text.substring(0, Math.min(text.length(), SHORT)).toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(Element element) {
        Set<String> words = new HashSet<>();
        String names = element.className() + " " + element.id();
        for (String name : SPACE.split(names.substring(0, Math.min(names.length(), MAX_ATTRIBUTE)))) {
            if (name.indexOf(':') < 0 && name.indexOf('[') < 0) { // "print:w-full" is a style, not a name
                for (String word : WORD_BREAK.split(name)) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return words;
    }
}
