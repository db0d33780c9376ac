package newswatch.enrich.text;

import java.util.function.Function;

/**
 * What one reader knows of a word, noted at its spelling when first asked: asked again, it costs no look-up by text.
 * A glossary asked for the first time drives out the notes of another of its kind, so that several rulebooks may be
 * used side by side, though not as fast. Threads may share it, as what is noted is never changed.
 *
 * @param <T> immutable
 */
public final class Glossary<T> {
    /** Who notes something at a word; each has a place of its own there. */
    @SuppressWarnings("EnumOrdinal") // the places leave no process
    public enum Reader {
        LEXICON,
        NAMES,
        SHARED_NAMES,
        FOREIGN_NAMES,
        DESCRIPTIONS,
        TOPICS,
        GENRE;

        static final int COUNT = values().length;

        private final int place = ordinal();
    }

    record Note(Glossary<?> by, Object meaning) {}

    private final int reader;
    private final Function<Spelling, T> meaning;
    /** The one note of all words that mean nothing here, which most do. */
    private final Note nothing = new Note(this, null);

    public Glossary(Reader reader, Function<Spelling, T> meaning) {
        this.reader = reader.place;
        this.meaning = meaning;
    }

    /** What the word means, or null. */
    @SuppressWarnings("unchecked") // a glossary's own note holds what it put there
    public T of(Spelling word) {
        Note note = word.note(reader);
        if (note == null || note.by() != this) {
            T found = meaning.apply(word);
            note = found == null ? nothing : new Note(this, found);
            word.note(reader, note);
        }
        return (T) note.meaning();
    }
}
