package newswatch.enrich.claims.lexicon;

import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.text.Spelling;
import newswatch.enrich.text.Token;

/** The tokens of a sentence as a passage counts them. */
final class Units {
    private Units() {}

    /** Cut to bounds, with the apostrophe of a plural possessive made like that of a singular one. */
    static List<Token> of(List<Token> tokens) {
        List<Token> units = tokens.size() > Passage.MAX_UNITS ? tokens.subList(0, Passage.MAX_UNITS) : tokens;
        boolean copied = false;
        for (int i = 1; i < units.size(); i++) {
            Token token = units.get(i);
            if (token.end() == token.start() + 1
                    && token.norm().equals("'")
                    && units.get(i - 1).norm().endsWith("s")
                    && units.get(i - 1).end() == token.start()) {
                units = copied ? units : new ArrayList<>(units);
                copied = true;
                units.set(i, new Token(token.start(), token.end(), Spelling.of(token.text(), "'s")));
            }
        }
        return units;
    }
}
