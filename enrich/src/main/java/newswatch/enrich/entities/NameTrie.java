package newswatch.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.enrich.text.Glossary;
import newswatch.enrich.text.Sentences;
import newswatch.enrich.text.Spelling;

/**
 * Names by their tokens; the longest at a place wins. Hyphens do not count ("Kim Jong-un"). A capital in the listed
 * name asks for one in the text, except after a hyphen; a short name in capitals ("US") must stand in capitals.
 */
final class NameTrie<T> {
    private static final int ACRONYM = 6;

    /** @param end index after the last token */
    record Match<T>(int end, T value) {}

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>(2);
        final List<Entry<T>> here = new ArrayList<>(1);
    }

    private record Entry<T>(List<String> words, T value) {}

    /**
     * How names begin with a word.
     *
     * @param node behind it
     * @param small whether it need not be written with a capital
     */
    private record First<T>(Node<T> node, boolean small) {}

    private final Node<T> root = new Node<>();
    /** First words of names that do not begin with a capital; any other name needs one in the text. */
    private final Set<String> small = new HashSet<>();
    /** Their first characters, as bits: most words are told apart by it. */
    private long smallInitials;

    private final Glossary.Reader reader;
    private Glossary<First<T>> firsts;

    NameTrie(Glossary.Reader reader) {
        this.reader = reader;
        firsts = new Glossary<>(reader, this::first);
    }

    /** The first value listed under a name stays. */
    void put(String name, T value) {
        List<String> words = new ArrayList<>();
        Sentences.split(name).forEach(s -> s.tokens().forEach(t -> words.addAll(parts(t.text()))));
        words.removeIf(w -> w.startsWith("-") || w.isEmpty());
        if (words.isEmpty()) {
            return;
        }
        if (!Character.isUpperCase(words.get(0).codePointAt(0))) {
            String first = norm(words.get(0));
            small.add(first);
            smallInitials |= 1L << first.charAt(0);
        }
        firsts = new Glossary<>(reader, this::first);
        Node<T> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(norm(word), w -> new Node<>());
        }
        if (node.here.stream().noneMatch(e -> e.words().equals(words))) {
            node.here.add(new Entry<>(words, value));
        }
    }

    /** The longest name that starts at a token and stays within its sentence, or null. */
    Match<T> longest(Reading reading, int from) {
        First<T> first = firsts.of(reading.token(from).spelling());
        if (first == null || !(first.small() || reading.capital(from))) {
            return null;
        }
        Node<T> node = first.node();
        int at = from + 1;
        Match<T> best = node.here.isEmpty() ? null : accept(node, reading, from, at, null);
        while (node != null && reading.sameSentence(from, at)) {
            if (reading.hyphen(at)) {
                at++;
                continue;
            }
            Node<T> next = step(node, reading.norm(at));
            if (next == null && initial(reading, at)) {
                at++;
                continue;
            }
            node = next;
            at++;
            if (node != null && !node.here.isEmpty()) {
                best = accept(node, reading, from, at, best);
            }
        }
        return best;
    }

    /** "Rex W. Tillerson": a middle initial that the listed name lacks. */
    static boolean initial(Reading reading, int i) {
        String text = reading.token(i).text();
        return text.length() == 2 && text.charAt(1) == '.' && Character.isUpperCase(text.charAt(0));
    }

    /** How names begin with the word, or null. */
    private First<T> first(Spelling word) {
        Node<T> node = step(root, word.norm());
        return node == null ? null : new First<>(node, opens(word.norm()));
    }

    /** Whether a name may begin with this word in small letters. */
    private boolean opens(String norm) {
        if ((smallInitials >>> norm.charAt(0) & 1) == 0) {
            return false;
        }
        int hyphen = norm.indexOf('-');
        return small.contains(hyphen > 0 ? norm.substring(0, hyphen) : norm);
    }

    private Match<T> accept(Node<T> node, Reading reading, int from, int to, Match<T> best) {
        for (Entry<T> entry : node.here) {
            if (cased(entry.words(), reading, from, to)) {
                return new Match<>(to, entry.value());
            }
        }
        return best;
    }

    private Node<T> step(Node<T> node, String norm) {
        Node<T> direct = node.next.get(norm);
        if (direct != null || norm.indexOf('-') <= 0) {
            return direct;
        }
        Node<T> found = node;
        for (String part : parts(norm)) {
            found = found == null ? null : found.next.get(part);
        }
        return found;
    }

    private static boolean cased(List<String> words, Reading reading, int from, int to) {
        int word = 0;
        for (int i = from; i < to && word < words.size(); i++) {
            if (reading.hyphen(i)) {
                continue;
            }
            boolean free = i > from && reading.hyphen(i - 1);
            if (!free
                    && i > from
                    && initial(reading, i)
                    && !words.get(word).equals(reading.token(i).text())) {
                continue;
            }
            if (!free && !cased(words.get(word), reading.token(i).text())) {
                return false;
            }
            word += parts(reading.token(i).text()).size();
        }
        return true;
    }

    private static boolean cased(String listed, String text) {
        if (!Character.isUpperCase(listed.codePointAt(0))) {
            return true;
        }
        boolean acronym = listed.length() > 1
                && listed.length() <= ACRONYM
                && listed.equals(listed.toUpperCase(java.util.Locale.ROOT));
        return acronym ? listed.equals(text) : Character.isUpperCase(text.codePointAt(0));
    }

    private static List<String> parts(String word) {
        return word.indexOf('-') > 0 ? List.of(word.split("-")) : List.of(word);
    }

    private static String norm(String word) {
        return word.toLowerCase(java.util.Locale.ROOT).replace('\u2019', '\'');
    }
}
