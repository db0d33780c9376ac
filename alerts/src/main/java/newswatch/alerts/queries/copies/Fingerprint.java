package newswatch.alerts.queries.copies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.queries.syntax.Words;

/**
 * A SimHash of a text: 128 bits, of which near-identical texts share nearly all and strangers half. It is made of the
 * triples of words that stand together; those at the beginning count most, since copies are cut from their end and
 * stories of one affair share what they end with.
 */
public record Fingerprint(long high, long low) {
    /** Copies differ in fewer bits. */
    static final int NEAR = 36;

    private static final int BITS = 128;
    private static final int MOST_WORDS = 800;
    private static final int SHORT = 40;
    /** Words that count in full; then each counts less than the one before. */
    private static final int FULL = 120;

    private static final double FADING = 150;

    /** @param title counts only with a text so short that others may have the same */
    public static Optional<Fingerprint> of(String title, String text) {
        List<String> words = Words.of(text, MOST_WORDS);
        if (words.size() < SHORT) {
            words = new ArrayList<>(words);
            words.addAll(Words.of(title, MOST_WORDS));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(of(words));
    }

    private static Fingerprint of(List<String> words) {
        double[] sums = new double[BITS];
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            long hash = hash(words.subList(i, Math.min(words.size(), i + 3)));
            if (seen.add(hash)) {
                double weight = i < FULL ? 1 : Math.exp((FULL - i) / FADING);
                add(sums, 0, mix(hash), weight);
                add(sums, 64, mix(~hash), weight);
            }
        }
        return new Fingerprint(bits(sums, 0), bits(sums, 64));
    }

    private static void add(double[] sums, int from, long bits, double weight) {
        for (int i = 0; i < 64; i++) {
            sums[from + i] += (bits >>> i & 1) == 1 ? weight : -weight;
        }
    }

    private static long bits(double[] sums, int from) {
        long bits = 0;
        for (int i = 0; i < 64; i++) {
            bits |= sums[from + i] > 0 ? 1L << i : 0;
        }
        return bits;
    }

    private static long hash(List<String> words) {
        long hash = 1;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = 0x100000001b3L * hash + word.charAt(i);
            }
            hash = mix(hash + 1);
        }
        return hash;
    }

    /** The finishing steps of SplitMix64. */
    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** What {@link #toString} wrote; empty for anything else. */
    public static Optional<Fingerprint> parse(String written) {
        return written == null || !written.matches("[0-9a-f]{32}")
                ? Optional.empty()
                : Optional.of(new Fingerprint(
                        Long.parseUnsignedLong(written, 0, 16, 16), Long.parseUnsignedLong(written, 16, 32, 16)));
    }

    /** Bits that differ. */
    int distance(Fingerprint other) {
        return Long.bitCount(high ^ other.high) + Long.bitCount(low ^ other.low);
    }

    boolean near(Fingerprint other) {
        return distance(other) < NEAR;
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%016x%016x", high, low);
    }
}
