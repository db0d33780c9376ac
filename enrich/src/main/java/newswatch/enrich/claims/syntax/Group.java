package newswatch.enrich.claims.syntax;

/**
 * A verb with its auxiliaries; positions are units of the passage.
 *
 * @param main the verb that bears the meaning, or the last auxiliary where there is none
 * @param helped an auxiliary stands in it
 */
public record Group(int start, int main, int end, Kind kind, boolean passive, boolean negated, boolean helped) {
    /** How it hangs on the rest. */
    public enum Kind {
        FINITE,
        INFINITIVE,
        GERUND,
        /** A participle in place of a relative clause: "missiles launched by". */
        PARTICIPLE
    }

    public boolean finite() {
        return kind == Kind.FINITE;
    }

    Group as(Kind other) {
        return new Group(start, main, end, other, passive, negated, helped);
    }
}
