package newswatch.enrich.text;

import java.util.Locale;

/**
 * A word as it is written, with its normal form and what readers noted of it. The words met last are remembered, so that
 * a common word is one object wherever it stands, made, hashed and looked up once: texts consist of few words, much
 * repeated. What is remembered is bounded (4,096 spellings, some 2 MB with all notes: more do not stay in a processor's
 * cache and cost more than they save), and threads may share it: a slot holds nothing or some whole spelling, and a
 * wrong one is only made anew.
 */
public final class Spelling {
    private static final int BITS = 12;
    private static final Spelling[] MET = new Spelling[1 << BITS];
    /** Spreads hashes over the slots, as words alike have hashes alike. */
    private static final int GOLDEN = 0x9E3779B9;
    /** Longer ones are not remembered. */
    private static final int LONGEST = 24;

    /** Letters of ASCII that fit a number; most words are as short. */
    private static final int SHORT = Long.BYTES;

    /** The first of the characters that a norm does without. */
    private static final char HYPHEN = '\u2010';

    private final String text;
    /** The letters themselves where they are few, else 0: met again, it is known without a look at its text. */
    private final long letters;

    private final String norm;
    private final boolean capital;
    private final boolean word;
    private final Glossary.Note[] notes = new Glossary.Note[Glossary.Reader.COUNT];

    private Spelling(String text, String norm) {
        this.text = text;
        letters = letters(text.toCharArray(), 0, text.length());
        this.norm = norm;
        int first = text.codePointAt(0);
        capital = Character.isUpperCase(first);
        word = Character.isLetterOrDigit(first);
    }

    /** A word that is read as another: the apostrophe of a plural possessive as "'s". */
    public static Spelling of(String text, String norm) {
        return new Spelling(text, norm);
    }

    static Spelling of(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        long letters = letters(text, from, to);
        int slot = (hash * GOLDEN) >>> (Integer.SIZE - BITS);
        Spelling met = MET[slot];
        if (met != null && (letters == 0 ? met.is(text, from, to) : met.letters == letters)) {
            return met;
        }
        // a second place, so that a rare word does not drive out a common one that shares its first
        Spelling second = MET[slot ^ 1];
        if (second != null && (letters == 0 ? second.is(text, from, to) : second.letters == letters)) {
            return second;
        }
        return remember(slot, new String(text, from, to - from));
    }

    private static Spelling remember(int slot, String word) {
        if (word.length() > LONGEST) {
            return new Spelling(word, norm(word));
        }
        Spelling made = new Spelling(word, norm(word));
        MET[slot ^ 1] = MET[slot];
        MET[slot] = made;
        return made;
    }

    public String text() {
        return text;
    }

    /** Lower case (ROOT), straight quotes. */
    public String norm() {
        return norm;
    }

    /** Whether it starts with a capital letter. */
    public boolean capital() {
        return capital;
    }

    /** Whether it is a word or a number, not punctuation. */
    public boolean word() {
        return word;
    }

    Glossary.Note note(int reader) {
        return notes[reader];
    }

    void note(int reader, Glossary.Note note) {
        notes[reader] = note;
    }

    private static long letters(char[] text, int from, int to) {
        long letters = 0;
        for (int i = from; i < to; i++) {
            if (to - from > SHORT || text[i] == 0 || text[i] > 127) {
                return 0;
            }
            letters = letters << Byte.SIZE | text[i];
        }
        return letters;
    }

    private boolean is(char[] other, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != other[i]) {
                return false;
            }
        }
        return true;
    }

    /** Most words are their own norm: no second one is made for them. */
    private static String norm(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 'z' || (c >= 'A' && c <= 'Z')) {
                return lower(word);
            }
        }
        return word;
    }

    private static String lower(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) >= HYPHEN) {
                return straight(lower);
            }
        }
        return lower;
    }

    private static String straight(String word) {
        return word.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace(HYPHEN, '-')
                .replace('\u2011', '-');
    }
}
