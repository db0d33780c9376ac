package newswatch.enrich.claims.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group.Kind;

/**
 * The shallow structure of a sentence: its verb groups, its noun phrases, and for each group the phrase that is its
 * subject. Positions are units of the passage.
 */
public final class Structure {
    private static final int UNKNOWN = -2;
    private static final int MAX_STEPS = 60;
    private static final int MAX_INSERTION = 40;
    private static final int MAX_DEPTH = 12;

    private final English english;
    private final Passage passage;
    private final Tag[] tags;
    private final Chunks chunks;
    private final int[] subjects;
    private int depth;

    /** @param named which units belong to a name of somebody or something known */
    public Structure(English english, Passage passage, boolean[] named) {
        this.english = english;
        this.passage = passage;
        tags = new Tagger(english, passage, named).tags();
        chunks = new Chunks(passage, tags, english.nouns("times"));
        subjects = new int[chunks.groups.size()];
        Arrays.fill(subjects, UNKNOWN);
        reduce();
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
                subjects[index] = index(find(chunks.groups.get(index)));
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

    /** The word that opens the clause of the group ("that", "if", "after", "who"), or -1. */
    public int opener(Group group) {
        Phrase subject = subject(group);
        Group first = group;
        for (Group other : chunks.groups) {
            boolean shares = subject != null
                    && other.finite()
                    && other.start() > subject.end()
                    && subject.equals(subject(other));
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

    /** A past tense that another finite verb of the same clause follows is a participle: "the missile fired fell". */
    private void reduce() {
        for (int g = 0; g < chunks.groups.size(); g++) {
            Group group = chunks.groups.get(g);
            Group next = chunks.groups.get(Math.min(g + 1, chunks.groups.size() - 1));
            boolean bare = group.finite() && group.start() == group.main() && tags[group.main()] == Tag.PAST;
            boolean behind = phrase(group.start() - 1) != null && tags[group.start() - 1] != Tag.PRON;
            boolean base = group.finite()
                    && !group.helped()
                    && tags[group.main()] == Tag.VERB
                    && english.form(passage.norm(group.main()), Form.BASE);
            if (base
                    && g > 0
                    && joined(group.start())
                    && chunks.groups.get(g - 1).kind() == Kind.INFINITIVE) {
                chunks.groups.set(g, group.as(Kind.INFINITIVE));
            }
            boolean outrun = !next.equals(group) && next.finite() && !says(group) && runs(group.end(), next.start());
            if (bare && behind && (outrun || object(phrase(group.start() - 1)))) {
                chunks.groups.set(g, group.as(Kind.PARTICIPLE));
            }
        }
    }

    private boolean joined(int start) {
        int at = start - 1;
        while (at >= 0 && tags[at] == Tag.ADV) {
            at--;
        }
        return at >= 0 && (tags[at] == Tag.CC || tags[at] == Tag.COMMA);
    }

    /** Whether the phrase is the object of a verb that no clause follows. */
    private boolean object(Phrase phrase) {
        Group governor = phrase.free() ? adjacent(phrase) : null;
        boolean infinitive =
                governor != null && governor.kind() == Kind.INFINITIVE && tag(phrase.end() + 1) == Tag.PREP;
        return governor != null
                && (governor.finite() || infinitive)
                && !says(governor)
                && tags[governor.main()] != Tag.BE;
    }

    /** Whether nothing between but phrases in prepositions and times: no object, no boundary. */
    private boolean runs(int from, int to) {
        for (int i = from; i < to; i++) {
            Phrase phrase = phrase(i);
            boolean inside = phrase != null && !phrase.free();
            if (!inside && tags[i] != Tag.PREP && tags[i] != Tag.TIME && tags[i] != Tag.ADV) {
                return false;
            }
        }
        return true;
    }

    public boolean says(Group group) {
        return english.nouns("says").contains(passage.norm(group.main()));
    }

    private Phrase find(Group group) {
        return switch (group.kind()) {
            case FINITE -> finite(group);
            case INFINITIVE -> infinitive(group);
            case GERUND -> gerund(group);
            case PARTICIPLE -> phrase(group.start() - 1);
        };
    }

    private Phrase finite(Group group) {
        int i = group.start() - 1;
        for (int steps = 0; i >= 0 && steps < MAX_STEPS; steps++) {
            Tag tag = tags[i];
            Phrase phrase = phrase(i);
            if (phrase != null) {
                if (!phrase.free()) {
                    if (phrase.preposition() >= 0 && clausal(phrase, group)) {
                        return phrase;
                    }
                    i = (phrase.preposition() >= 0 ? phrase.preposition() : phrase.start()) - 1;
                    continue;
                }
                Group governor = adjacent(phrase);
                if (governor == null || says(governor) || (governor.finite() && opener(governor, tags) < 0)) {
                    return phrase;
                }
                i = governor.start() - 1;
            } else if (tag == Tag.COMMA || tag == Tag.DASH) {
                int opening = insertion(i);
                if (opening < 0) {
                    return shared(group, i);
                }
                i = opening - 1;
            } else if (tag == Tag.CLOSE) {
                i = opened(i) - 1;
            } else if (tag == Tag.CC) {
                return shared(group, i);
            } else if (tag == Tag.REL) {
                return related(i);
            } else if (tag == Tag.SUB || tag == Tag.STOP || tag == Tag.OPEN) {
                return null;
            } else {
                i = group(i) == null ? i - 1 : group(i).start() - 1;
            }
        }
        return null;
    }

    /** "after Norland fired": the preposition opens a clause, the phrase behind it is no object of it. */
    private boolean clausal(Phrase phrase, Group group) {
        boolean opens =
                switch (passage.norm(phrase.preposition())) {
                    case "after", "before", "since", "until", "till", "as", "than", "because" -> true;
                    default -> false;
                };
        return opens && only(phrase.end(), group.start());
    }

    private boolean only(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean soft = tags[i] == Tag.ADV || tags[i] == Tag.TIME || tags[i] == Tag.QUOTE || tags[i] == Tag.PREP;
            if (!soft && tags[i] != Tag.NUM) {
                return false;
            }
        }
        return true;
    }

    /** The relative pronoun that opens a finite group's clause right before it, or -1. */
    private static int opener(Group governor, Tag[] tags) {
        int at = governor.start() - 1;
        while (at >= 0 && tags[at] == Tag.ADV) {
            at--;
        }
        return at >= 0 && tags[at] == Tag.REL ? at : -1;
    }

    /** The group whose object the phrase is: it stands right behind it. */
    private Group adjacent(Phrase phrase) {
        int at = phrase.start() - 1;
        while (at >= 0 && (tags[at] == Tag.ADV || tags[at] == Tag.QUOTE)) {
            at--;
        }
        return group(at);
    }

    /** Where the insertion begins that ends with the comma or dash: before an apposition, a relative, a participle. */
    private int insertion(int end) {
        for (int i = end - 1; i > Math.max(0, end - MAX_INSERTION); i--) {
            if (tags[i] == Tag.STOP) {
                return -1;
            }
            boolean mark = tags[i] == tags[end];
            if (mark && phrase(i - 1) != null && inserted(i + 1, end)) {
                return i;
            }
        }
        return -1;
    }

    private boolean inserted(int from, int to) {
        Tag first = tag(from);
        if (first == Tag.CC) {
            return false;
        }
        boolean opens =
                first == Tag.REL || first == Tag.SUB || first == Tag.PREP || first == Tag.GER || first == Tag.ADV;
        if (opens) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (group(i) != null && group(i).finite() && tag(group(i).start() - 1) != Tag.REL && !says(group(i))) {
                return false;
            }
        }
        return true;
    }

    private int opened(int close) {
        int i = close - 1;
        while (i > 0 && tags[i] != Tag.OPEN) {
            i--;
        }
        return i;
    }

    /** The subject of the verb before, for one that a conjunction or a comma joins to it. */
    private Phrase shared(Group group, int joint) {
        Group fallback = null;
        for (int i = joint - 1; i >= 0; i--) {
            Group other = group(i);
            if (other == null) {
                continue;
            }
            if (other.kind() == group.kind() && alike(other, group)) {
                return subject(other);
            }
            fallback = fallback == null && other.finite() ? other : fallback;
            i = other.start();
        }
        return fallback == null ? null : subject(fallback);
    }

    private boolean alike(Group one, Group other) {
        boolean base = tags[other.start()] == Tag.VERB && !other.helped();
        return one.finite() && (base || !one.helped() || other.helped() || tags[one.start()] != Tag.MODAL);
    }

    private Phrase related(int pronoun) {
        int at = pronoun - 1;
        while (at >= 0 && (tags[at] == Tag.COMMA || tags[at] == Tag.PREP)) {
            at--;
        }
        Phrase antecedent = phrase(at);
        if (antecedent != null && english.nouns("members").contains(passage.norm(antecedent.head()))) {
            Group copula = before(antecedent.start());
            boolean counted = copula != null
                    && (tags[copula.main()] == Tag.BE
                            || passage.norm(copula.main()).startsWith("bec"));
            return counted && only(copula.end(), antecedent.start()) ? subject(copula) : antecedent;
        }
        return antecedent;
    }

    private Phrase infinitive(Group group) {
        int at = group.start() - 1;
        while (at >= 0 && (tags[at] == Tag.ADV || tags[at] == Tag.TIME || tags[at] == Tag.NOT)) {
            at--;
        }
        if (tag(at) == Tag.CC) {
            return shared(group, at);
        }
        Phrase object = phrase(at);
        if (object != null
                && object.preposition() >= 0
                && passage.norm(object.preposition()).equals("for")) {
            return object;
        }
        Group governor = before(group.start());
        if (governor == null) {
            return object != null && object.free() ? object : null;
        }
        boolean controls = english.nouns("control").contains(base(governor));
        return controls && object != null && !governor.passive() ? object : subject(governor);
    }

    /** The bare form of a group's verb, as far as cutting its ending shows it. */
    private String base(Group group) {
        String norm = passage.norm(group.main());
        for (String ending : ENDINGS) {
            if (norm.endsWith(ending)) {
                String stem = norm.substring(0, norm.length() - ending.length());
                Set<String> control = english.nouns("control");
                return control.contains(stem) ? stem : control.contains(stem + "e") ? stem + "e" : norm;
            }
        }
        return norm.equals("told") ? "tell" : norm;
    }

    private static final String[] ENDINGS = {"ing", "ed", "s"};

    private Phrase gerund(Group group) {
        int at = group.start() - 1;
        while (at >= 0 && (tags[at] == Tag.ADV || tags[at] == Tag.NOT)) {
            at--;
        }
        Tag tag = tag(at);
        if (tag == Tag.CC) {
            Group first = before(at);
            return first == null ? null : subject(first);
        }
        if (phrase(at) != null) {
            return phrase(at);
        }
        Group governor = tag == Tag.COMMA ? finiteBefore(at) : tag == Tag.SUB ? told(at) : before(group.start());
        if (governor == null) {
            return after(group);
        }
        boolean objects = tag == Tag.PREP
                && (passage.norm(at).equals("of") || passage.norm(at).equals("for"));
        Phrase object = phrase(governor.end());
        return objects && object != null && object.free() && object.end() < group.start() ? object : subject(governor);
    }

    /** The verb of saying whose content ends there, else the finite verb before: "said …, while criticizing". */
    private Group told(int at) {
        Group nearest = finiteBefore(at);
        Group outer = nearest == null ? null : finiteBefore(nearest.start());
        return outer != null && says(outer) ? outer : nearest;
    }

    /** "Speaking in Seoul, the minister said": the subject of the next finite verb. */
    private Phrase after(Group group) {
        for (Group other : chunks.groups) {
            if (other.start() > group.start() && other.finite()) {
                return subject(other);
            }
        }
        return null;
    }
}
