package newswatch.enrich.text;

/**
 * A word, a number or a mark of punctuation.
 *
 * @param start UTF-16 offset in the article's text
 * @param end UTF-16 offset after the last character
 */
public record Token(int start, int end, Spelling spelling) {
    public String text() {
        return spelling.text();
    }

    /** Lower case (ROOT), straight quotes. */
    public String norm() {
        return spelling.norm();
    }

    /** Whether it starts with a capital letter. */
    public boolean capital() {
        return spelling.capital();
    }

    /** Whether it is a word or a number, not punctuation. */
    public boolean word() {
        return spelling.word();
    }
}
