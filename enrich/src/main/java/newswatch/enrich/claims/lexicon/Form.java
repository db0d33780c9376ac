package newswatch.enrich.claims.lexicon;

/** How a word of the lexicon is inflected; a participle may also be a past tense. */
public enum Form {
    NOUN,
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    GERUND;

    public boolean verb() {
        return this != NOUN;
    }
}
