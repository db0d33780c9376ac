package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text. A byte order mark wins; bytes that are valid UTF-8 are UTF-8 whatever anyone declares; then the
 * declaration of the server, then that of the document, then windows-1252. Never UTF-7.
 */
public final class Charsets {
    private static final int DECLARED_WITHIN = 65_536;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9_:.-]{2,30})");
    // what browsers take these names for
    private static final Map<String, String> LABELS = Map.of(
            "gb2312",
            "GB18030",
            "gbk",
            "GB18030",
            "euc-kr",
            "x-windows-949",
            "ks_c_5601-1987",
            "x-windows-949",
            "shift_jis",
            "windows-31j",
            "shift-jis",
            "windows-31j",
            "x-sjis",
            "windows-31j",
            "iso-8859-1",
            "windows-1252",
            "ascii",
            "windows-1252",
            "us-ascii",
            "windows-1252");

    private Charsets() {}

    /** @param declared the charset the server named, or null */
    public static String decode(byte[] bytes, String declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return text(bytes, 3, UTF_8);
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            return text(bytes, 2, UTF_16LE);
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            return text(bytes, 2, UTF_16BE);
        } else if (startsWith(bytes, 0, '<')) {
            return text(bytes, 0, UTF_16BE);
        } else if (startsWith(bytes, '<', 0)) {
            return text(bytes, 0, UTF_16LE);
        }
        Charset said = charset(declared).or(() -> inside(bytes)).orElseGet(() -> Charset.forName("windows-1252"));
        boolean escapes = said.name().startsWith("ISO-2022"); // these are valid ASCII as they stand
        return text(
                bytes,
                0,
                !escapes && validUtf8(bytes)
                        ? UTF_8
                        : said.equals(UTF_8) && mostlyLatin(bytes) ? Charset.forName("windows-1252") : said);
    }

    // "UTF-8" was a lie when many of the bytes above ASCII are none of its sequences
    private static boolean mostlyLatin(byte[] bytes) {
        String tried = text(bytes, 0, UTF_8);
        long broken = tried.chars().filter(c -> c == '\uFFFD').count();
        long right = tried.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
        return broken > right;
    }

    private static Optional<Charset> inside(byte[] bytes) {
        Matcher matcher = DECLARED.matcher(text(
                bytes.length > DECLARED_WITHIN ? java.util.Arrays.copyOf(bytes, DECLARED_WITHIN) : bytes,
                0,
                ISO_8859_1));
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
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

    private static boolean validUtf8(byte[] bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
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

    private static String text(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }
}
