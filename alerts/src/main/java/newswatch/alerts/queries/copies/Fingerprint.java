package newswatch.alerts.queries.copies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswatch.alerts.queries.syntax.Words;

/**
 * A SimHash of a text: 256 bits, of which near-identical texts share nearly all and strangers half, give or take eight.
 * It is made of the triples of words that stand together; those at the beginning count most, since copies are cut from
 * their end and stories of one affair share what they end with.
 */
public final class Fingerprint {
    /** Copies differ in fewer bits. Cut to two fifths and with another first paragraph, most differ in fewer than 70. */
    static final int NEAR = 84;

    private static final int PARTS = 4;
    private static final int MOST_WORDS = 400;
    private static final int SHORT = 40;
    /** Words that count in full; then each counts less than the one before. */
    private static final int FULL = 120;

    private static final double FADING = 150;

    private final long[] parts;

    private Fingerprint(long[] parts) {
        this.parts = parts;
    }

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
        double[] sums = new double[64 * PARTS];
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            long hash = hash(words.subList(i, Math.min(words.size(), i + 3)));
            if (seen.add(hash)) {
                add(sums, hash, i < FULL ? 1 : Math.exp((FULL - i) / FADING));
            }
        }
        long[] parts = new long[PARTS];
        for (int i = 0; i < sums.length; i++) {
            parts[i / 64] |= sums[i] > 0 ? 1L << i : 0;
        }
        return new Fingerprint(parts);
    }

    private static void add(double[] sums, long hash, double weight) {
        for (int part = 0; part < PARTS; part++) {
            long bits = mix(hash + part);
            for (int i = 0; i < 64; i++) {
                sums[64 * part + i] += ((bits >>> i) & 1) == 1 ? weight : -weight;
            }
        }
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
        if (written == null || !written.matches("[0-9a-f]{" + 16 * PARTS + "}")) {
            return Optional.empty();
        }
        long[] parts = new long[PARTS];
        for (int part = 0; part < PARTS; part++) {
            parts[part] = Long.parseUnsignedLong(written, 16 * part, 16 * (part + 1), 16);
        }
        return Optional.of(new Fingerprint(parts));
    }

    /** Bits that differ. */
    int distance(Fingerprint other) {
        int bits = 0;
        for (int part = 0; part < PARTS; part++) {
            bits += Long.bitCount(parts[part] ^ other.parts[part]);
        }
        return bits;
    }

    boolean near(Fingerprint other) {
        return distance(other) < NEAR;
    }

    /** 64 hexadecimal digits. */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder(16 * PARTS);
        for (long part : parts) {
            written.append(HexFormat.of().toHexDigits(part));
        }
        return written.toString();
    }
}
