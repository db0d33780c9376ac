package newswatch.enrich.claims.rules;

/** What a governing predicate makes of the predicate inside it. */
public enum Frame {
    /** Says yes to something ahead: agree to, promise to. Keeps its own type when nothing known is inside. */
    COMMIT,
    /** Places what is inside ahead: will, plans to. Nothing by itself. */
    FUTURE,
    /** Says no to what is inside: refuse to, will not. */
    REFUSE,
    /** Threatens what is inside. */
    THREATEN,
    /** Asks for what is inside. */
    REQUEST,
    /** Tells what the recipient did: a wrong is an accusation, a duty a request. Nothing by itself. */
    TELL;

    /** Whether it says nothing when nothing known is inside. */
    public boolean empty() {
        return this == FUTURE || this == TELL;
    }
}
