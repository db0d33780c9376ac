package newswatch.enrich.claims.lexicon;

import java.util.Arrays;

/**
 * The classes that begin at one token, with what tells at a glance that none of them is asked for. Immutable; most words
 * begin no longer phrase, so that one object serves wherever the word stands.
 */
public final class Senses {
    static final Senses NONE = new Senses(new Sense[0]);

    private final Sense[] all;
    private final long signature;
    private final int forms;

    private Senses(Sense[] all) {
        this.all = all;
        long symbols = 0;
        int bits = 0;
        for (Sense sense : all) {
            symbols |= 1L << sense.symbol();
            bits |= sense.form().bit();
        }
        signature = symbols;
        forms = bits;
    }

    public int size() {
        return all.length;
    }

    public Sense get(int index) {
        return all[index];
    }

    /** For each class the bit of its number's last six binary digits: what shares no bit shares no class. */
    public long signature() {
        return signature;
    }

    public boolean has(int symbol) {
        if ((signature >>> symbol & 1) == 0) {
            return false;
        }
        for (Sense sense : all) {
            if (sense.symbol() == symbol) {
                return true;
            }
        }
        return false;
    }

    /** Whether one is in some of these forms, see {@link Form#bit}. */
    public boolean inForm(int bits) {
        return (forms & bits) != 0;
    }

    Senses and(Sense one) {
        if (Arrays.asList(all).contains(one)) {
            return this;
        }
        Sense[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return new Senses(more);
    }

    Senses and(Senses others) {
        if (all.length == 0 || others.all.length == 0) {
            return all.length == 0 ? others : this;
        }
        Sense[] both = Arrays.copyOf(all, all.length + others.all.length);
        System.arraycopy(others.all, 0, both, all.length, others.all.length);
        return new Senses(both);
    }
}
