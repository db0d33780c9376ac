package newswatch.enrich.claims;

/** Why a predicate that stands in a sentence makes no claim. */
public enum Reason {
    NO_SUBJECT("no subject: nobody known who may act governs it"),
    OUTSIDER("its subject holds no office, or only reports"),
    NOBODYS("a noun, and nobody known is said to do it"),
    UNTOLD("not told as done or planned"),
    SUPPOSED("supposed by analysts or told by an outsider"),
    DENIAL("says that something is denied; what is denied is another predicate's"),
    FATE("says what will befall its subject, which does not do it"),
    HOLLOW("promises something no rule knows"),
    UNAUTHORISED("its subject is a legislator, who cannot do this in his state's name"),
    FIGURATIVE("words, papers or a journey that only sound like an act of force or of aid"),
    COMPLIMENT("praises or thanks a person"),
    NO_AGENT("passive, and nobody known stands behind \u201cby\u201d"),
    NO_OBJECT("a single word, and nobody known behind it to whom it is done"),
    FAR_OBJECT("a single word, and whom it might be done to stands too far behind, or not as a partner"),
    UNNAMED("its rule is less than sure, and one side is not named here, or only by a pronoun or a short form"),
    CAUTION("warns of something, and nobody of another side of what will be done"),
    NO_RECIPIENT("no recipient: nobody known to whom it is done, which this type needs"),
    FURNITURE("stands in a link, a caption or a cue of the page, not in its prose"),
    AHEAD("told as done, but on a day that has yet to come"),
    REPEATED("says what an earlier claim of this sentence says");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
