package newswatch.ingest.extract;

/** Text without what no reader sees: control characters, lone surrogates, direction overrides, characters of no width; every space is a plain one. */
public final class CleanText {
    /** Letters without a shape: Hangul fillers, an empty Braille cell. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private CleanText() {}

    public static String of(String text) {
        if (plain(text)) {
            return text.strip();
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(CleanText::visible)
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    // most texts are: nothing in them that could have to go
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t' || (c > 0xAD && c < 0x1680);
            if (!latin && !(c >= 0x2010 && c <= 0x2027) && !(c > 0x3000 && c < 0xD800)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a reader sees anything of it but marks and fillers. */
    static boolean legible(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL)
                        && FILLERS.indexOf(c) < 0);
    }

    private static boolean visible(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean noWidth = c == 0x200B || c == 0xFEFF || c == 0xAD || (c >= 0x2060 && c <= 0x2064) || c == 0x180E;
        boolean tag = (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
        boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean broken = (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
        return !control && !noWidth && !tag && !override && !broken;
    }
}
