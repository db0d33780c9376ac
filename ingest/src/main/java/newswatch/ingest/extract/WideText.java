package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** UTF-16 and UTF-32, with a byte order mark or told by the zeros beside every plain letter. */
final class WideText {
    private static final int LOOK = 2_000;
    private static final double MANY = 0.2;
    private static final double FEW = 0.02;
    private static final int FEWER = 4;

    /** A byte order mark, a character a byte. */
    private record Mark(String charset, String bytes) {}

    // the longer first: FF FE begins FF FE 00 00
    private static final List<Mark> MARKS = List.of(
            new Mark("UTF-32LE", "\u00FF\u00FE\u0000\u0000"),
            new Mark("UTF-32BE", "\u0000\u0000\u00FE\u00FF"),
            new Mark("UTF-16LE", "\u00FF\u00FE"),
            new Mark("UTF-16BE", "\u00FE\u00FF"));

    private WideText() {}

    /** The text; empty when the bytes are neither. */
    static Optional<String> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4), ISO_8859_1);
        for (Mark mark : MARKS) {
            if (start.startsWith(mark.bytes())) {
                int from = mark.bytes().length();
                return Optional.of(new String(bytes, from, bytes.length - from, Charset.forName(mark.charset())));
            }
        }
        return unmarked(zeros(bytes)).map(name -> new String(bytes, Charset.forName(name)));
    }

    private static Optional<String> unmarked(double[] zeros) {
        if (zeros[1] > MANY && zeros[2] > MANY && zeros[1] + zeros[2] > 1) {
            return Optional.of(zeros[3] > zeros[0] ? "UTF-32LE" : "UTF-32BE")
                    .filter(name -> Math.min(zeros[0], zeros[3]) <= FEW);
        }
        double even = Math.min(zeros[0], zeros[2]);
        double odd = Math.min(zeros[1], zeros[3]);
        boolean beside = Math.max(odd, even) > MANY && Math.min(odd, even) * FEWER < Math.max(odd, even);
        return beside ? Optional.of(odd > even ? "UTF-16LE" : "UTF-16BE") : Optional.empty();
    }

    // the share of zeros among the first, second, third and fourth of every four bytes
    private static double[] zeros(byte[] bytes) {
        double[] zeros = new double[4];
        int looked = Math.min(bytes.length, LOOK) / 4;
        for (int i = 0; i < looked * 4; i++) {
            zeros[i % 4] += bytes[i] == 0 ? 1.0 / looked : 0;
        }
        return zeros;
    }

    /** Whether zeros are part of a text here. */
    static boolean is(byte[] bytes) {
        return of(bytes.length > LOOK ? Arrays.copyOf(bytes, LOOK) : bytes).isPresent();
    }
}
