package newswatch.enrich.text;

/**
 * A word, a number or a mark of punctuation.
 *
 * @param start UTF-16 offset in the article's text
 * @param end UTF-16 offset after the last character
 * @param norm lower case (ROOT), straight quotes
 */
public record Token(int start, int end, String text, String norm) {
    /** Whether it starts with a capital letter. */
    public boolean capital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is a word or a number, not punctuation. */
    public boolean word() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }
}
