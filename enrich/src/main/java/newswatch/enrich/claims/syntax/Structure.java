package newswatch.enrich.claims.syntax;

import java.util.Arrays;
import java.util.List;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;

/**
 * The shallow structure of a sentence: its verb groups, its noun phrases, and for each group the phrase that is its
 * subject. Positions are units of the passage.
 */
public final class Structure {
    private static final int UNKNOWN = -2;

    private static final int MAX_DEPTH = 12;
    private static final int CHAIN = 4;

    private final Passage passage;

    private final Tag[] tags;

    private final Chunks chunks;

    private final int[] subjects;
    private final Subjects finder;

    private int depth;

    /** @param named which units belong to a name of somebody or something known */
    public Structure(English english, Passage passage, boolean[] named) {
        this.passage = passage;
        tags = new Tagger(english, passage, named).tags();
        chunks = new Chunks(passage, tags, english.nouns(Nouns.TIMES));
        subjects = new int[chunks.groups.size()];
        Arrays.fill(subjects, UNKNOWN);
        finder = new Subjects(english, passage, tags, this);
        new Participles(english, passage, tags, this, chunks.groups).reduce();
    }

    public List<Group> groups() {
        return chunks.groups;
    }

    /** The tag there; a STOP outside. */
    public Tag tag(int i) {
        return i < 0 || i >= tags.length ? Tag.STOP : tags[i];
    }

    /** The verb group there, or null. */
    public Group group(int i) {
        return i < 0 || i >= tags.length || chunks.groupAt[i] < 0 ? null : chunks.groups.get(chunks.groupAt[i]);
    }

    /** The noun phrase there, or null. */
    public Phrase phrase(int i) {
        return i < 0 || i >= tags.length || chunks.phraseAt[i] < 0 ? null : chunks.phrases.get(chunks.phraseAt[i]);
    }

    /** The phrase that governs the group, or null. */
    public Phrase subject(Group group) {
        int index = chunks.groupAt[group.start()];
        if (subjects[index] == UNKNOWN) {
            subjects[index] = -1;
            if (++depth < MAX_DEPTH) {
                subjects[index] = index(finder.find(chunks.groups.get(index)));
            }
            depth--;
        }
        return subjects[index] < 0 ? null : chunks.phrases.get(subjects[index]);
    }

    /** The nearest group that begins before the position and is finite, or null. */
    public Group finiteBefore(int position) {
        for (int i = position - 1; i >= 0; i--) {
            Group group = group(i);
            if (group != null && group.finite()) {
                return group;
            }
        }
        return null;
    }

    /** The nearest group that ends at or before the position, or null. */
    public Group before(int position) {
        for (int i = position - 1; i >= 0; i--) {
            if (group(i) != null) {
                return group(i);
            }
        }
        return null;
    }

    /** The finite verb or participle that an infinitive hangs on. */
    public Group head(Group group) {
        Group head = group;
        for (int i = 0; i < CHAIN && head.kind() == Group.Kind.INFINITIVE; i++) {
            Group governor = before(head.start());
            if (governor == null) {
                return head;
            }
            head = governor;
        }
        return head;
    }

    /** The word that opens the clause of the group ("that", "if", "after", "who"), or -1. */
    public int opener(Group group) {
        Phrase subject = subject(group);
        Group first = group;
        for (Group other : chunks.groups) {
            boolean shares = subject != null
                    && other.finite()
                    && other.start() > subject.end()
                    && subject.equals(subject(other))
                    && (!related(other) || joined(group));
            first = shares && other.start() < first.start() ? other : first;
        }
        int at = first.start() - 1;
        if (subject != null && subject.start() < first.start() && !antecedent(subject, first)) {
            at = subject.start() - 1;
        }
        while (at > 0
                && tags[at] == Tag.CC
                && phrase(at - 1) != null
                && phrase(at - 1).free()) {
            at = phrase(at - 1).start() - 1;
        }
        while (at >= 0 && (tags[at] == Tag.ADV || tags[at] == Tag.QUOTE || tags[at] == Tag.TIME)) {
            at--;
        }
        boolean opens =
                at >= 0 && (tags[at] == Tag.SUB || tags[at] == Tag.REL || (tags[at] == Tag.PREP && group.finite()));
        return opens ? at : -1;
    }

    private boolean related(Group other) {
        return tag(adverbial(other)) == Tag.REL;
    }

    private boolean joined(Group group) {
        return tag(adverbial(group)) == Tag.CC;
    }

    /** The first word before the group that is no adverb. */
    private int adverbial(Group group) {
        int at = group.start() - 1;
        while (at >= 0 && tags[at] == Tag.ADV) {
            at--;
        }
        return at;
    }

    /** Whether a relative pronoun stands between. */
    private boolean antecedent(Phrase subject, Group group) {
        for (int i = subject.end(); i < group.start(); i++) {
            if (tags[i] == Tag.REL) {
                return true;
            }
        }
        return false;
    }

    private int index(Phrase phrase) {
        return phrase == null ? -1 : chunks.phraseAt[phrase.start()];
    }

    public boolean says(Group group) {
        return passage.in(group.main(), Nouns.SAYS);
    }

    /** Whether it says what something is called. */
    public boolean names(Group group) {
        return passage.in(group.main(), Nouns.NAMING);
    }

    /** The group whose object the phrase is: it stands right behind it. */
    Group adjacent(Phrase phrase) {
        int at = phrase.start() - 1;
        while (at >= 0 && (tags[at] == Tag.ADV || tags[at] == Tag.QUOTE)) {
            at--;
        }
        return group(at);
    }
}
