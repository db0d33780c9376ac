package newswatch.enrich.claims.syntax;

import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;

/** Finds the phrase that governs a verb group, by walking back from it over what does not concern it. */
final class Subjects {
    private static final int MAX_STEPS = 60;

    private static final int MAX_INSERTION = 40;

    private final English english;

    private final Passage passage;

    private final Tag[] tags;

    private final Structure structure;
    private final Nonfinite nonfinite;

    Subjects(English english, Passage passage, Tag[] tags, Structure structure) {
        this.english = english;
        this.passage = passage;
        this.tags = tags;
        this.structure = structure;
        nonfinite = new Nonfinite(english, passage, tags, structure, this);
    }

    Phrase find(Group group) {
        return switch (group.kind()) {
            case FINITE -> finite(group);
            case INFINITIVE -> nonfinite.infinitive(group);
            case GERUND -> nonfinite.gerund(group);
            case PARTICIPLE -> group.start() <= 1 ? nonfinite.after(group) : structure.phrase(group.start() - 1);
        };
    }

    private Phrase finite(Group group) {
        int i = group.start() - 1;
        int closing = -1;
        for (int steps = 0; i >= 0 && steps < MAX_STEPS; steps++) {
            Tag tag = tags[i];
            Phrase phrase = structure.phrase(i);
            if (phrase != null) {
                if (!phrase.free()) {
                    if (phrase.preposition() >= 0 && clausal(phrase, group)) {
                        return phrase;
                    }
                    i = (phrase.preposition() >= 0 ? phrase.preposition() : phrase.start()) - 1;
                    continue;
                }
                if (coordinated(phrase)) {
                    i = opening(phrase).preposition() - 1;
                    continue;
                }
                Group governor = structure.adjacent(phrase);
                Phrase series = governor == null ? opening(phrase) : null;
                Group outer = series == null || series.preposition() >= 0 ? null : structure.adjacent(series);
                if (outer != null && outer.kind() != Group.Kind.FINITE && structure.phrase(outer.start() - 1) != null) {
                    i = outer.start() - 1;
                    continue;
                }
                if (governor == null || structure.says(governor) || (governor.finite() && pronoun(governor) < 0)) {
                    return phrase;
                }
                i = governor.start() - 1;
            } else if (tag == Tag.COMMA || tag == Tag.DASH) {
                int opening = insertion(i);
                boolean wide = closing >= 0 && tags[i + 1] == Tag.GER && structure.phrase(i - 1) != null;
                if (opening < 0 && !wide) {
                    return shared(group, i);
                }
                closing = closing < 0 ? i : closing;
                i = (opening < 0 ? i : opening) - 1;
            } else if (tag == Tag.CLOSE) {
                i = opened(i) - 1;
            } else if (tag == Tag.CC) {
                return shared(group, i);
            } else if (tag == Tag.REL) {
                return related(i);
            } else if (tag == Tag.SUB || tag == Tag.STOP || tag == Tag.OPEN) {
                return null;
            } else {
                i = structure.group(i) == null ? i - 1 : structure.group(i).start() - 1;
            }
        }
        return null;
    }

    /** "the drills by Norland and Suderia were": the second of two behind a preposition that follows a noun. */
    private boolean coordinated(Phrase phrase) {
        Phrase first = opening(phrase);
        Phrase owner = first == null || first.preposition() < 1 ? null : structure.phrase(first.preposition() - 1);
        Group governor = owner == null ? null : structure.adjacent(owner);
        return owner != null && owner.free() && (governor == null || structure.says(governor)) && !clausal(first);
    }

    /** The first of "Norland, Suderia and Estmark", or null if the phrase ends no series. */
    private Phrase opening(Phrase phrase) {
        Phrase first = structure.tag(phrase.start() - 1) == Tag.CC ? structure.phrase(phrase.start() - 2) : null;
        while (first != null && first.preposition() < 0 && structure.tag(first.start() - 1) == Tag.COMMA) {
            Phrase before = structure.phrase(first.start() - 2);
            if (before == null || before.time()) {
                break;
            }
            first = before;
        }
        return first;
    }

    /** "after Norland fired": the preposition opens a clause, the phrase behind it is no object of it. */
    private boolean clausal(Phrase phrase, Group group) {
        return clausal(phrase) && (only(phrase.end(), group.start()) || reduced(phrase.end(), group.start()));
    }

    /** "as a missile launched by Norland flew": a participle and what hangs on it stand between. */
    private boolean reduced(int from, int to) {
        Group first = structure.group(from);
        if (first == null || first.kind() != Group.Kind.PARTICIPLE) {
            return false;
        }
        for (int i = first.end(); i < to; i++) {
            Phrase phrase = structure.phrase(i);
            boolean hangs = phrase != null && !phrase.free();
            if (!hangs && tags[i] != Tag.ADV && tags[i] != Tag.TIME && tags[i] != Tag.PREP) {
                return false;
            }
        }
        return true;
    }

    private boolean clausal(Phrase phrase) {
        return switch (passage.norm(phrase.preposition())) {
            case "after", "before", "since", "until", "till", "as", "than", "because" -> true;
            default -> false;
        };
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
    private int pronoun(Group governor) {
        int at = governor.start() - 1;
        while (at >= 0 && tags[at] == Tag.ADV) {
            at--;
        }
        return at >= 0 && tags[at] == Tag.REL ? at : -1;
    }

    /** Where the insertion begins that ends with the comma or dash: before an apposition, a relative, a participle. */
    private int insertion(int end) {
        for (int i = end - 1; i > Math.max(0, end - MAX_INSERTION); i--) {
            if (tags[i] == Tag.STOP) {
                return -1;
            }
            boolean mark = tags[i] == tags[end];
            if (mark && structure.phrase(i - 1) != null && inserted(i + 1, end)) {
                return i;
            }
        }
        return -1;
    }

    private boolean inserted(int from, int to) {
        Tag first = structure.tag(from);
        if (first == Tag.CC) {
            return false;
        }
        boolean opens =
                first == Tag.REL || first == Tag.SUB || first == Tag.PREP || first == Tag.GER || first == Tag.ADV;
        if (opens) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (structure.group(i) != null
                    && structure.group(i).finite()
                    && !participial(structure.group(i))
                    && structure.tag(structure.group(i).start() - 1) != Tag.REL
                    && !structure.says(structure.group(i))) {
                return false;
            }
        }
        return true;
    }

    /** "held in Norland": a bare form that may be a participle, with no object behind. */
    private boolean participial(Group group) {
        boolean bare = !group.helped() && english.form(passage, group.main(), Form.PARTICIPLE);
        Tag next = structure.tag(group.end());
        return bare && tags[group.main()] == Tag.PAST && (next == Tag.PREP || next == Tag.TIME);
    }

    private int opened(int close) {
        int i = close - 1;
        while (i > 0 && tags[i] != Tag.OPEN) {
            i--;
        }
        return i;
    }

    /** The subject of the verb before, for one that a conjunction or a comma joins to it. */
    Phrase shared(Group group, int joint) {
        Group fallback = null;
        for (int i = joint - 1; i >= 0; i--) {
            Group other = structure.group(i);
            if (other == null) {
                continue;
            }
            if (other.kind() == group.kind() && alike(other, group)) {
                return structure.subject(other);
            }
            fallback = fallback == null && other.finite() ? other : fallback;
            i = other.start();
        }
        return fallback == null ? null : structure.subject(fallback);
    }

    private boolean alike(Group one, Group other) {
        boolean base = tags[other.start()] == Tag.VERB && !other.helped();
        return one.finite() && (base || !one.helped() || other.helped() || tags[one.start()] != Tag.MODAL);
    }

    private Phrase related(int pronoun) {
        int at = pronoun - 1;
        while (at >= 0 && (tags[at] == Tag.COMMA || tags[at] == Tag.PREP || tags[at] == Tag.TIME)) {
            at--;
        }
        Phrase antecedent = structure.phrase(at);
        if (antecedent != null && passage.in(antecedent.head(), Nouns.MEMBERS)) {
            Group copula = structure.before(antecedent.start());
            boolean counted = copula != null
                    && (tags[copula.main()] == Tag.BE
                            || passage.norm(copula.main()).startsWith("bec"));
            return counted && only(copula.end(), antecedent.start()) ? structure.subject(copula) : antecedent;
        }
        return antecedent;
    }
}
