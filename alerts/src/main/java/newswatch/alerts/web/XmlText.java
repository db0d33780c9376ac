package newswatch.alerts.web;

/** Text that XML 1.0 can carry. */
final class XmlText {
    private XmlText() {}

    /** Drops what no escaping saves: control characters, lone surrogates, U+FFFE and U+FFFF. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder();
        if (text != null) {
            text.codePoints().filter(XmlText::allowed).forEach(kept::appendCodePoint);
        }
        return kept.toString();
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
