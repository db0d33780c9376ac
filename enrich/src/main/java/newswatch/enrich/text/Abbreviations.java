package newswatch.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.events.yaml.StrictYaml;

/**
 * What a full stop belongs to, as data.
 *
 * @param open abbreviations that never end a sentence: a name or a number follows ("Gen.", "No.")
 * @param closing abbreviations that end one when a word of {@code starters} follows ("Corp.", "Jan.", "p.m.")
 * @param starters lower-case words that commonly begin a sentence
 * @param examples texts of our own with the sentences they fall into
 */
record Abbreviations(Set<String> open, Set<String> closing, Set<String> starters, List<Example> examples) {
    static final Abbreviations ENGLISH = read("abbreviations.yaml");

    /** A text and its sentences, in order. */
    record Example(String text, List<String> sentences) {}

    private record File(List<String> open, List<String> closing, List<String> starters, List<Example> examples) {}

    /** @param norm lower case */
    boolean known(String norm) {
        return open.contains(norm) || closing.contains(norm);
    }

    private static Abbreviations read(String name) {
        try (InputStream in = Abbreviations.class.getResourceAsStream(name)) {
            File file = StrictYaml.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), File.class);
            return new Abbreviations(
                    set(file.open()), set(file.closing()), set(file.starters()), List.copyOf(file.examples()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> set(List<String> words) {
        return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
