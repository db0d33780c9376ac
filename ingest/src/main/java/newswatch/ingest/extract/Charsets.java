package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bytes to text. A byte order mark wins; bytes that are valid UTF-8 are UTF-8 whatever anyone declares; then the
 * declaration of the server, then that of the document, each only if letters come of it; then the most likely of the
 * world's old charsets. Bytes that none of them fits show as replacement characters. Never UTF-7.
 */
public final class Charsets {
    private static final int DECLARED_WITHIN = 65_536;
    private static final String NAME = "[\"']?\\s{0,5}([A-Za-z0-9_:.-]{2,30})";
    private static final Pattern DECLARED = Pattern.compile("(?i)<meta\\s[^>]{0,500}?charset\\s{0,5}=\\s{0,5}" + NAME
            + "|<\\?xml\\s[^>]{0,200}?encoding\\s{0,5}=\\s{0,5}" + NAME);
    private static final Pattern ESCAPES = Pattern.compile("\u001B(?:\\$[@B]|\\([JI])|\u001B\\$\\)C");
    // what browsers take these names for
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"));

    private Charsets() {}

    /** @param declared the charset the server named, or null */
    public static String decode(byte[] bytes, String declared) {
        Optional<String> wide = WideText.of(bytes);
        if (wide.isPresent()) {
            return wide.get();
        } else if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, UTF_8);
        }
        Optional<String> valid = strict(bytes);
        // escapes are valid ASCII as they stand
        return valid.isPresent()
                        && (valid.get().indexOf('\u001B') < 0
                                || !ESCAPES.matcher(valid.get()).find())
                ? valid.get()
                : old(bytes, declared, valid.isPresent());
    }

    private static String old(byte[] bytes, String declared, boolean escapes) {
        List<Charset> said = Stream.of(declared, inside(bytes))
                .flatMap(name -> charset(name).stream())
                .filter(charset ->
                        !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32"))
                .toList();
        if (escapes) {
            return new String(
                    bytes,
                    said.stream()
                            .filter(charset -> charset.name().startsWith("ISO-2022"))
                            .findFirst()
                            .orElse(Charset.forName("ISO-2022-JP")));
        }
        Optional<Charset> fitting = said.stream()
                .filter(charset -> !charset.equals(UTF_8))
                .filter(charset -> CharsetGuess.fit(bytes, charset) >= CharsetGuess.TRUSTED)
                .findFirst();
        String lenient = new String(bytes, UTF_8);
        if (fitting.isEmpty() && mostlyRight(lenient)) {
            return lenient;
        }
        Optional<Charset> likely = fitting.or(() -> CharsetGuess.of(bytes))
                .or(() ->
                        said.stream().filter(charset -> !charset.equals(UTF_8)).findFirst());
        return likely.map(charset -> new String(bytes, charset)).orElse(lenient);
    }

    // a few broken bytes in good UTF-8
    private static boolean mostlyRight(String lenient) {
        long broken = lenient.chars().filter(c -> c == '\uFFFD').count();
        long right = lenient.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
        return right > broken;
    }

    private static String inside(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), ISO_8859_1);
        Matcher matcher = DECLARED.matcher(start);
        return matcher.find() ? Objects.requireNonNullElse(matcher.group(1), matcher.group(2)) : null;
    }

    private static Optional<Charset> charset(String name) {
        if (name == null || name.toLowerCase(Locale.ROOT).contains("utf-7")) {
            return Optional.empty();
        }
        try {
            String label = name.strip().toLowerCase(Locale.ROOT);
            return Optional.of(Charset.forName(LABELS.getOrDefault(label, label)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes) {
        String lenient = new String(bytes, UTF_8);
        if (lenient.indexOf('\uFFFD') < 0) {
            return Optional.of(lenient);
        }
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
