package newswatch.enrich.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A near-duplicate signature: texts that share an element are copies. Hashes of the first long paragraphs find reprints
 * that were cut, bands of a min-hash over runs of five words find those lightly edited. The agency it is credited to is told too. At most 17 elements.
 */
final class Wording {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONG_PARAGRAPH = 20;
    private static final int PARAGRAPHS = 8;
    private static final int SHINGLE = 5;
    private static final int BANDS = 8;
    private static final int ROWS = 6;
    private static final int MAX_WORDS = 3_000;
    private static final int MIN_WORDS = 20;

    private Wording() {}

    static List<String> of(String text) {
        List<String> elements = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String paragraph : text.split("\n\\s*\n")) {
            List<String> its = words(paragraph, MAX_WORDS - words.size());
            words.addAll(its);
            if (its.size() >= LONG_PARAGRAPH && elements.size() < PARAGRAPHS) {
                elements.add("p" + hex(hash(its, 0, its.size())));
            }
        }
        elements.addAll(bands(words));
        Credit.of(text).ifPresent(elements::add);
        return elements;
    }

    private static List<String> words(String paragraph, int most) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(paragraph.toLowerCase(Locale.ROOT));
        while (words.size() < most && matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static List<String> bands(List<String> words) {
        if (words.size() < MIN_WORDS) {
            return List.of();
        }
        long[] least = new long[BANDS * ROWS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            long shingle = hash(words, i, i + SHINGLE);
            for (int k = 0; k < least.length; k++) {
                least[k] = Math.min(least[k], mix(shingle + k * 0x9E3779B97F4A7C15L));
            }
        }
        List<String> bands = new ArrayList<>();
        for (int band = 0; band < BANDS; band++) {
            long sum = band;
            for (int row = 0; row < ROWS; row++) {
                sum = mix(sum ^ least[band * ROWS + row]);
            }
            bands.add("m" + hex(sum));
        }
        return bands;
    }

    /** FNV-1a over the words, each ended by a blank. */
    private static long hash(List<String> words, int from, int to) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words.subList(from, to)) {
            for (byte b : (word + " ").getBytes(UTF_8)) {
                hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
            }
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static String hex(long value) {
        return String.format(Locale.ROOT, "%016x", value).substring(0, 12);
    }
}
