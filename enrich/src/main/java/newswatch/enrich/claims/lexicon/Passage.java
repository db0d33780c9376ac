package newswatch.enrich.claims.lexicon;

import java.util.List;
import newswatch.enrich.text.Token;

/**
 * A run of tokens as the rules see it: which lexicon classes begin where, which words may be passed over, which end a
 * clause. Positions count these units, offsets are UTF-16 in the text.
 */
public final class Passage {
    /** Longer passages are cut: no sentence of prose is. */
    public static final int MAX_UNITS = 300;

    private static final int VERB_FORMS = Form.PARTICIPLE.bit() | Form.PAST.bit() | Form.GERUND.bit();

    private final Lexicon lexicon;
    private final List<Token> units;
    private final int size;
    /** Looked up when first asked for, as most sentences are never read closely; likewise {@code pastSoft}. */
    private Senses[] senses;

    private final Word[] words;
    /** What some word of it is in. */
    private final NounBits nouns;

    private final int classes;
    private int[] pastSoft;
    private boolean[] breaks;
    private Outlook outlook;

    public Passage(Lexicon lexicon, List<Token> tokens) {
        this.lexicon = lexicon;
        units = Units.of(tokens);
        size = units.size();
        words = new Word[size];
        int held = 0;
        long low = 0;
        long high = 0;
        for (int i = 0; i < size; i++) {
            Word word = lexicon.word(units.get(i).spelling());
            words[i] = word;
            held |= word.classes();
            low |= word.nouns().low();
            high |= word.nouns().high();
        }
        classes = held;
        nouns = new NounBits(low, high);
    }

    /** Marks where another clause begins, so that no gap of a pattern reaches beyond. */
    public void breakAt(int position) {
        breaks = breaks == null ? new boolean[size] : breaks;
        breaks[position] = true;
        outlook = null;
    }

    /** What gaps of patterns ask of each place. */
    public Outlook outlook() {
        if (outlook == null) {
            outlook = new Outlook(this);
        }
        return outlook;
    }

    public int size() {
        return size;
    }

    public Token unit(int position) {
        return units.get(position);
    }

    /** Lower-case word, or the empty string outside the passage. */
    public String norm(int position) {
        return position < 0 || position >= size ? "" : units.get(position).norm();
    }

    /** What the lexicon knows of the word there, or outside the passage of none. */
    Word word(int position) {
        return position < 0 || position >= size ? Word.NONE : words[position];
    }

    boolean in(int position, WordClass wordClass) {
        return position >= 0 && position < size && words[position].in(wordClass);
    }

    /** Whether the grammar lists the word there in a class. */
    public boolean in(int position, Nouns listed) {
        return position >= 0 && position < size && words[position].nouns().has(listed);
    }

    /** Whether the grammar lists some word of it in a class: most sentences have few. */
    public boolean holds(Nouns listed) {
        return nouns.has(listed);
    }

    /** The verb forms that the word there may be, see {@link Form#bit}; 0 for no verb. */
    public int forms(int position) {
        return word(position).forms();
    }

    /** Number of the closed class of the grammar that the word there is in, or -1. */
    public int closed(int position) {
        return word(position).closed();
    }

    /** The classes that begin there. */
    public Senses senses(int position) {
        if (senses == null) {
            senses = new Senses[size];
        }
        Senses known = senses[position];
        if (known == null) {
            known = lexicon.at(this, position);
            senses[position] = known;
        }
        return known;
    }

    /** Whether the class begins there. */
    public boolean has(int position, int symbol) {
        return position >= 0 && position < size && senses(position).has(symbol);
    }

    /** Whether a pattern may begin there: where not, there is no match. */
    public boolean opens(int position) {
        return word(position).opens();
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
        if (pastSoft == null) {
            pastSoft = SoftWords.pastSoft(this);
        }
        return pastSoft[position];
    }

    /** Whether a gap of a pattern may not contain this unit. */
    public boolean barrier(int position) {
        return (breaks != null && breaks[position]) || in(position, WordClass.CLAUSE_END);
    }

    /** Whether a verb stands there whose past tense is its bare form: "cut", "put", "set". */
    public boolean unchanged(int position) {
        return in(position, WordClass.UNCHANGED);
    }

    /** Whether an article or another determiner stands before, so that a noun follows. */
    public boolean determined(int position) {
        return in(position - 1, WordClass.DETERMINER);
    }

    /** Whether a preposition of time or place stands there that makes an aside of what follows. */
    public boolean meanwhile(int position) {
        return in(position, WordClass.MEANWHILE);
    }

    /** Whether a determiner stands there. */
    public boolean article(int position) {
        return in(position, WordClass.DETERMINER);
    }

    /** Whether "have" or "be" stands there, which may only help another verb. */
    public boolean auxiliary(int position) {
        return in(position, WordClass.HAVE) || in(position, WordClass.BE);
    }

    public boolean not(int position) {
        return in(position, WordClass.NOT);
    }

    /** Whether "have" stands there with a participle: "may have fled" lies behind, not ahead. */
    public boolean perfect(int position) {
        int next = position + 1 < size() ? pastSoft(position + 1) : size();
        return norm(position).equals("have") && next < size() && verbForm(next);
    }

    /** Whether a class begins there in that form. */
    public boolean inForm(int position, Form form) {
        return senses(position).inForm(form.bit());
    }

    /** Whether an inflected verb may stand there. */
    public boolean verbForm(int position) {
        return senses(position).inForm(VERB_FORMS);
    }

    /** Whether "to" and a known verb stand there, which begins another predicate. */
    public boolean infinitive(int position) {
        return in(position, WordClass.TO)
                && position + 1 < size
                && senses(position + 1).inForm(Form.BASE.bit());
    }

    /** A participle that follows a form of "be" or "get": the subject suffers it. */
    public boolean passive(int position) {
        for (int i = position - 1; i >= Math.max(0, position - 5); i--) {
            if (in(i, WordClass.BE)) {
                return true;
            }
            if (pastSoft(i) == i && !norm(i).equals("not")) {
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
        return (classes & WordClass.QUOTE.bit()) != 0;
    }

    /** Whether a verb of reporting stands in it. */
    public boolean reporting() {
        return (classes & WordClass.REPORTING.bit()) != 0;
    }

    /** Whether a verb of reporting stands there. */
    public boolean reporting(int position) {
        return in(position, WordClass.REPORTING);
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
}
