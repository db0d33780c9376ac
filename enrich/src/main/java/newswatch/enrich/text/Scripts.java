package newswatch.enrich.text;

/** What the block of a character says about its writing. */
final class Scripts {
    private Scripts() {}

    /** Han, kana, Hangul: one token a character. */
    static boolean unspaced(int c) {
        return c >= 0x2E80 && (han(c) || kana(c) || hangul(c));
    }

    static boolean han(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || c == 0x3005
                || (c >= 0x20000 && c <= 0x323AF);
    }

    static boolean kana(int c) {
        return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9D);
    }

    static boolean hangul(int c) {
        return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E);
    }
}
