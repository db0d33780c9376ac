package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;

/** Tells from its first bytes what a file is that calls itself a page or a text. */
final class FileKind {
    private static final int LOOK = 4096;
    private static final Map<String, String> MAGIC = Map.of(
            "%PDF",
            "a PDF",
            "PK\u0003\u0004",
            "a zip archive",
            "\u00ff\u00d8\u00ff",
            "a JPEG image",
            "\u0089PNG",
            "a PNG image",
            "GIF8",
            "a GIF image",
            "\u001f\u008b",
            "gzip data",
            "\u007fELF",
            "a program",
            "RIFF",
            "audio or video",
            "{\\rtf",
            "an RTF document");

    private FileKind() {}

    static boolean binary(byte[] bytes) {
        return !describe(bytes).equals("text");
    }

    static String describe(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOK), ISO_8859_1);
        for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
            if (start.startsWith(magic.getKey())) {
                return magic.getValue();
            }
        }
        return start.indexOf('\0') >= 0 && !WideText.is(bytes) ? "binary data" : "text";
    }
}
