package newswatch.ingest.extract;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which charset turns bytes into what people write: each is tried, and the one of which the most frequent letters and
 * the fewest oddities come wins, if it is convincing.
 */
final class CharsetGuess {
    /** The file's keys: the letters that make up about half of what is written in a language. */
    record Letters(List<String> letters) {}

    private static final Set<Integer> FREQUENT =
            DataFile.read(CharsetGuess.class, "frequent-letters.yaml", Letters.class).letters().stream()
                    .flatMap(letters -> letters.codePoints().boxed())
                    .collect(Collectors.toSet());
    // of two that fit alike, the first
    private static final List<Charset> CANDIDATES = List.of(
                    "windows-1252",
                    "GB18030",
                    "Big5-HKSCS",
                    "x-windows-949",
                    "windows-31j",
                    "EUC-JP",
                    "windows-1251",
                    "KOI8-R",
                    "windows-1253",
                    "windows-1256",
                    "windows-1255")
            .stream()
            .map(Charset::forName)
            .toList();
    private static final int SAMPLE = 200_000;
    private static final int ENOUGH = 3_000;
    private static final double CONVINCING = 0.25;
    private static final int ODD = 4;
    private static final int LITTLE = 20;
    /** Enough for a declaration, too little for a guess. */
    static final double TRUSTED = 0.1;

    private CharsetGuess() {}

    /** Empty when none convinces. */
    static Optional<Charset> of(byte[] bytes) {
        Charset best = null;
        double most = CONVINCING;
        for (Charset candidate : CANDIDATES) {
            double fit = fit(bytes, candidate);
            if (fit > most) {
                best = candidate;
                most = fit;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of what is not ASCII in a sample, the share of likely letters less that of oddities; at most 1. */
    static double fit(byte[] bytes, Charset charset) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        int[] text = new String(sample, charset).codePoints().toArray();
        int seen = 0;
        int good = 0;
        for (int i = 0; i < text.length && seen < ENOUGH; i++) {
            if (text[i] >= 0x80) {
                seen++;
                int before = i == 0 ? ' ' : text[i - 1];
                int after = i + 1 == text.length ? ' ' : text[i + 1];
                good += odd(text[i], before, after) ? -ODD : likely(text[i], before, after) ? 1 : 0;
            }
        }
        // of a few letters that are not odd, nothing is known
        return seen < LITTLE && good >= 0 ? Math.max(TRUSTED, (double) good / Math.max(1, seen)) : (double) good / seen;
    }

    private static boolean odd(int c, int before, int after) {
        boolean none =
                c == 0xFFFD || c < 0xA0 || Character.getType(c) == Character.PRIVATE_USE || !Character.isDefined(c);
        boolean halfWidth = c >= 0xFF61 && c <= 0xFF9F;
        // a sign within a word, a capital after a small letter, two scripts in one word
        boolean within =
                latin(before) && latin(after) && !Character.isLetter(c) && c < 0x2000 && c != 0xAD && c != 0xB7;
        boolean turned = Character.isUpperCase(c) && c > 0x24F && Character.isLowerCase(before) && before > 0x24F;
        return none || halfWidth || within || turned || (alphabet(c) && (latin(before) || latin(after)));
    }

    private static boolean likely(int c, int before, int after) {
        if (c < 0x250 && Character.isLetter(c)) {
            return latin(before) || latin(after);
        }
        boolean kana = c >= 0x3041 && c <= 0x30FE;
        boolean quote = (c >= 0x2010 && c <= 0x2026) || c == 0xAB || c == 0xBB || c == 0xA0;
        boolean mark = (c >= 0x3000 && c <= 0x3011) || (quote && before < 0x80 && after < 0x80);
        return kana || mark || FREQUENT.contains(c);
    }

    private static boolean latin(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean alphabet(int c) {
        return c >= 0x370 && c < 0x700 && Character.isLetter(c);
    }
}
