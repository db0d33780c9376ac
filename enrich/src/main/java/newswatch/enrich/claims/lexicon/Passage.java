package newswatch.enrich.claims.lexicon;

import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.text.Token;

/**
 * A run of tokens as the rules see it: which lexicon classes begin where, which words may be passed over, which end a
 * clause. Positions count these units, offsets are UTF-16 in the text.
 */
public final class Passage {
    /** Longer passages are cut: no sentence of prose is. */
    public static final int MAX_UNITS = 300;

    private final Lexicon lexicon;
    private final List<Token> units;
    private final List<String> norms;
    private final List<List<Sense>> senses;
    private final int[] pastSoft;

    public Passage(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        units = units(tokens);
        norms = units.stream().map(Token::norm).toList();
        senses = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            senses.add(lexicon.at(norms, i));
        }
        pastSoft = new int[units.size() + 1];
        Grammar.markSoft(norms, pastSoft);
    }

    public int size() {
        return units.size();
    }

    public Token unit(int position) {
        return units.get(position);
    }

    /** Lower-case word, or the empty string outside the passage. */
    public String norm(int position) {
        return position < 0 || position >= norms.size() ? "" : norms.get(position);
    }

    public List<Sense> senses(int position) {
        return senses.get(position);
    }

    /** Whether the class begins there. */
    public boolean has(int position, int symbol) {
        if (position < 0 || position >= senses.size()) {
            return false;
        }
        return senses.get(position).stream().anyMatch(sense -> sense.symbol() == symbol);
    }

    /** First position in the stretch where the class begins, or -1. */
    public int find(int symbol, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (has(i, symbol)) {
                return i;
            }
        }
        return -1;
    }

    /** Position after the adverbs and time words that begin here; the same position when there are none. */
    public int pastSoft(int position) {
        return pastSoft[position];
    }

    /** Whether a gap of a pattern may not contain this unit. */
    public boolean barrier(int position) {
        return Grammar.CLAUSE_ENDS.contains(norms.get(position));
    }

    /** Whether a verb form stands here as a verb rather than as a noun or an adjective. */
    public boolean verbal(int position, Form form, int subjectEnd) {
        String before = norm(position - 1);
        boolean nounlike = lexicon.nounlike(norm(position));
        return switch (form) {
            case NOUN -> !(before.equals(",") && Grammar.NOUN_GERUNDS.contains(norm(position)));
            case BASE ->
                Grammar.LEADS_TO_VERB.contains(before)
                        || (Grammar.UNCHANGED.contains(norm(position)) && auxiliary(position - 1))
                        || afterSubject(position, subjectEnd)
                        || (!nounlike && !Grammar.LEADS_TO_NOUN.contains(before));
            case THIRD ->
                Grammar.SINGULAR_SUBJECTS.contains(before)
                        || afterSubject(position, subjectEnd)
                        || (!nounlike && !Grammar.LEADS_TO_NOUN.contains(before));
            case PAST -> !Grammar.DETERMINERS.contains(before);
            case PARTICIPLE -> !Grammar.DETERMINERS.contains(before);
            case GERUND ->
                !Grammar.DETERMINERS.contains(before)
                        && (!Grammar.NOUN_GERUNDS.contains(norm(position))
                                || Grammar.BEFORE_GERUND.contains(before)
                                || Grammar.BE.contains(before)
                                || afterSubject(position, subjectEnd));
        };
    }

    /** Whether an article or another determiner stands before, so that a noun follows. */
    public boolean determined(int position) {
        return Grammar.DETERMINERS.contains(norm(position - 1));
    }

    /** Whether "have" or "be" stands there, which may only help another verb. */
    public boolean auxiliary(int position) {
        return Grammar.AUXILIARIES.contains(norm(position)) || Grammar.BE.contains(norm(position));
    }

    public boolean not(int position) {
        return norm(position).equals("not") || norm(position).equals("n't");
    }

    /** Whether "have" stands there with a participle: "may have fled" lies behind, not ahead. */
    public boolean perfect(int position) {
        int next = position + 1 < size() ? pastSoft(position + 1) : size();
        return norm(position).equals("have") && next < size() && verbForm(next);
    }

    /** Whether an inflected verb may stand there. */
    public boolean verbForm(int position) {
        return senses(position).stream()
                .anyMatch(sense ->
                        sense.form() == Form.PARTICIPLE || sense.form() == Form.PAST || sense.form() == Form.GERUND);
    }

    /** A participle that follows a form of "be" or "get": the subject suffers it. */
    public boolean passive(int position) {
        for (int i = position - 1; i >= Math.max(0, position - 5); i--) {
            if (Grammar.BE.contains(norm(i))) {
                return true;
            }
            if (pastSoft[i] == i && !norm(i).equals("not")) {
                return false;
            }
        }
        return false;
    }

    /** Position after the forms of "have" and "be" and the adverbs that begin there. */
    public int pastHelpers(int position) {
        int i = position;
        while (i < size() && (auxiliary(i) || pastSoft(i) > i)) {
            i = auxiliary(i) ? i + 1 : pastSoft(i);
        }
        return i;
    }

    /** Whether somebody is quoted in it. */
    public boolean quoted() {
        return norms.stream().anyMatch(Grammar.QUOTES::contains);
    }

    /** First position whose unit ends after the offset. */
    public int at(int offset) {
        int i = 0;
        while (i < units.size() && units.get(i).end() <= offset) {
            i++;
        }
        return i;
    }

    /** First position whose unit begins at or after the offset. */
    public int after(int offset) {
        int i = 0;
        while (i < units.size() && units.get(i).start() < offset) {
            i++;
        }
        return i;
    }

    private boolean afterSubject(int position, int subjectEnd) {
        return position == subjectEnd || (subjectEnd >= 0 && subjectEnd < size() && pastSoft[subjectEnd] == position);
    }

    /** The tokens, cut to bounds, with the apostrophe of a plural possessive made like that of a singular one. */
    private static List<Token> units(List<Token> tokens) {
        List<Token> units = new ArrayList<>(tokens.size());
        for (Token token : tokens.subList(0, Math.min(tokens.size(), MAX_UNITS))) {
            boolean possessive = token.norm().equals("'")
                    && !units.isEmpty()
                    && units.get(units.size() - 1).norm().endsWith("s")
                    && units.get(units.size() - 1).end() == token.start();
            units.add(possessive ? new Token(token.start(), token.end(), token.text(), "'s") : token);
        }
        return List.copyOf(units);
    }
}
