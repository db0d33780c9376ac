package newswatch.enrich.claims.syntax;

/** What part a word plays in its sentence, as far as a look at its neighbours tells. */
public enum Tag {
    DET,
    POSSESSIVE,
    ADJ,
    NUM,
    NOUN,
    NAME,
    PRON,
    PREP,
    CC,
    /** Opens a subordinate clause; "that" too. */
    SUB,
    REL,
    BE,
    HAVE,
    DO,
    MODAL,
    /** Before an infinitive. */
    TO,
    NOT,
    ADV,
    TIME,
    /** A base form or a present tense. */
    VERB,
    PAST,
    /** A past participle, after an auxiliary or in place of a relative clause. */
    PART,
    GER,
    QUOTE,
    COMMA,
    OPEN,
    CLOSE,
    DASH,
    /** Full stop, semicolon, colon, question mark. */
    STOP;

    boolean nominal() {
        return this == DET
                || this == ADJ
                || this == NUM
                || this == NOUN
                || this == NAME
                || this == POSSESSIVE
                || this == PRON;
    }

    /** An auxiliary that may open a question. */
    public boolean asks() {
        return this == DO || this == MODAL;
    }

    boolean helps() {
        return this == BE || this == HAVE || this == DO || this == MODAL;
    }

    boolean verbal() {
        return helps() || this == VERB || this == PAST || this == PART || this == GER || this == TO;
    }

    /** Whether a noun follows: an article, a possessive, an adjective or a number; null for nothing. */
    static boolean modifies(Tag tag) {
        return tag == DET || tag == POSSESSIVE || tag == ADJ || tag == NUM;
    }

    /** Whether a subject may end there, perhaps with a day behind it. */
    static boolean endsSubject(Tag tag) {
        return tag == NAME || tag == NOUN || tag == TIME;
    }
}
