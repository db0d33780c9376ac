package newswatch.enrich.claims.lexicon;

/** How a word of the lexicon is inflected; a participle may also be a past tense. */
public enum Form {
    NOUN(1),
    BASE(2),
    THIRD(4),
    PAST(8),
    PARTICIPLE(16),
    GERUND(32);

    private final int bit;

    Form(int bit) {
        this.bit = bit;
    }

    /** One bit of its own, for sets of forms. */
    public int bit() {
        return bit;
    }

    public boolean verb() {
        return this != NOUN;
    }
}
