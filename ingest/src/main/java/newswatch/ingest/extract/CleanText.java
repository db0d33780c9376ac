package newswatch.ingest.extract;

/** Text without what no reader sees: control characters, lone surrogates, direction overrides, characters of no width; every space is a plain one. */
public final class CleanText {
    private CleanText() {}

    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(CleanText::visible)
                .map(c -> Character.isSpaceChar(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean visible(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean noWidth = c == 0x200B || c == 0xFEFF || c == 0xAD || c == 0x2060;
        boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean broken = (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
        return !control && !noWidth && !override && !broken;
    }
}
