package newswatch.ingest.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The words by which pages name and begin what is not the article; the lists are data. */
final class Boilerplate {
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String HIDDEN = "hidden";
    /** Under what a blog files the post. */
    private static final Pattern SUBJECT = Pattern.compile("(?:category|tag|cat)-");

    private static final int SHORT = 220;
    private static final int MAX_ATTRIBUTE = 400;

    /** The file's keys. */
    record Words(
            List<String> classWords,
            List<String> doubtfulWords,
            List<String> hiding,
            List<String> voices,
            List<String> alwaysWords,
            List<String> starts,
            List<String> endings,
            List<String> insets) {}

    /** Names of elements, which the pages of a site share. */
    private static final int MOST_REMEMBERED = 5_000;

    private final Map<String, Names> remembered = new ConcurrentHashMap<>();
    private final Set<String> classWords;
    private final Set<String> doubtfulWords;
    private final Set<String> hiding;
    private final Set<String> alwaysWords;
    private final List<String> starts;
    private final Set<String> endings;
    private final Set<String> insets;

    private Boilerplate(Words words, boolean voicesToo) {
        classWords = Set.copyOf(words.classWords());
        doubtfulWords = Set.copyOf(words.doubtfulWords());
        hiding = Set.copyOf(words.hiding());
        alwaysWords = Stream.of(words.alwaysWords(), voicesToo ? List.<String>of() : words.voices())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
        starts = words.starts();
        endings = Set.copyOf(words.endings());
        insets = Set.copyOf(words.insets());
    }

    static Boilerplate load() {
        return new Boilerplate(read(), false);
    }

    /** For pages where readers' comments are all there is. */
    static Boilerplate hearingReaders() {
        return new Boilerplate(read(), true);
    }

    private static Words read() {
        return DataFile.read(Boilerplate.class, "boilerplate.yaml", Words.class);
    }

    /**
     * What the class and id of an element say of it.
     *
     * @param furniture words that call it furniture
     * @param doubtful words that do so if nothing speaks against it
     * @param always called so that no amount of prose saves it
     */
    record Names(Set<String> furniture, Set<String> doubtful, boolean always) {
        static final Names NONE = new Names(Set.of(), Set.of(), false);
    }

    /** @param attributes class and id, names separated by spaces */
    Names names(String attributes) {
        Names known = remembered.get(attributes);
        if (known == null) {
            known = read(attributes);
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(attributes, known);
        }
        return known;
    }

    private Names read(String attributes) {
        Set<String> words = words(attributes);
        return new Names(
                common(words, classWords), common(words, doubtfulWords), !Collections.disjoint(words, alwaysWords));
    }

    private static Set<String> common(Set<String> words, Set<String> list) {
        return words.stream().filter(list::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Called so that no amount of prose saves it. */
    boolean alwaysOut(Element element) {
        return names(element.className() + " " + element.id()).always();
    }

    /** A short paragraph that begins as furniture does. */
    boolean opensFurniture(String text) {
        String lower = lower(text);
        return text.length() <= SHORT && starts.stream().anyMatch(start -> beginsWith(lower, start));
    }

    /** A heading after which the article is over, or over which only links to others stand. */
    boolean ends(String heading) {
        return endsForGood(heading) || listed(heading, insets);
    }

    /** A heading after which nothing of the article comes. */
    boolean endsForGood(String heading) {
        return listed(heading, endings);
    }

    private static boolean listed(String heading, Set<String> list) {
        if (heading.length() > SHORT) {
            return false;
        }
        String lower = lower(heading).strip();
        int end = lower.length();
        while (end > 0 && " :?!….*»>".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        return list.contains(lower.substring(0, end)) || list.contains(lower);
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

    private Set<String> words(String attributes) {
        Set<String> words = new HashSet<>();
        boolean hides = false;
        for (String name : SPACE.split(attributes.substring(0, Math.min(attributes.length(), MAX_ATTRIBUTE)))) {
            // "print:w-full", "label-hidden"
            boolean style = name.indexOf(':') >= 0 || name.indexOf('[') >= 0;
            if (hiding.contains(name)) {
                hides = true;
            } else if (!style && !SUBJECT.matcher(name).lookingAt()) {
                for (String word : WORD_BREAK.split(name)) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
                words.remove(HIDDEN); // "label-hidden" is not
            }
        }
        if (hides) {
            words.add(HIDDEN);
        }
        return words;
    }
}
