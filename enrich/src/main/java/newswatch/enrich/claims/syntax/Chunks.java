package newswatch.enrich.claims.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group.Kind;

/** Gathers tagged words into verb groups and noun phrases. */
final class Chunks {
    private final Passage passage;
    private final Tag[] tags;
    private final Set<String> times;
    final List<Group> groups = new ArrayList<>();
    final List<Phrase> phrases = new ArrayList<>();
    /** Index of the group or phrase at each unit, or -1. */
    final int[] groupAt;

    final int[] phraseAt;

    Chunks(Passage passage, Tag[] tags, Set<String> times) {
        this.passage = passage;
        this.tags = tags;
        this.times = times;
        groupAt = new int[tags.length];
        phraseAt = new int[tags.length];
        Arrays.fill(groupAt, -1);
        Arrays.fill(phraseAt, -1);
        for (int i = 0; i < tags.length; ) {
            i = tags[i].verbal() ? group(i) : tags[i].nominal() ? phrase(i) : i + 1;
        }
    }

    private int group(int start) {
        int end = start;
        int main = start;
        boolean negated = start > 0 && tags[start - 1] == Tag.NOT;
        boolean be = false;
        boolean helped = false;
        boolean content = false;
        while (end < tags.length && !content) {
            Tag tag = tags[end];
            if (tag == Tag.NOT || tag == Tag.ADV || tag == Tag.QUOTE) {
                negated |= tag == Tag.NOT;
                if (!auxiliaryGoesOn(end + 1)) {
                    break;
                }
            } else if (tag == Tag.TO ? end > start : !tag.verbal()) {
                break;
            } else {
                content = !tag.helps() && tag != Tag.TO;
                if (content && helped && !fits(tag, tags[main])) {
                    break;
                }
                helped |= tag.helps();
                be |= tag == Tag.BE;
                main = end;
            }
            end++;
        }
        end = main + 1;
        boolean passive = be && tags[main] == Tag.PART;
        add(new Group(start, main, end, kind(start, main), passive, negated, helped));
        return end;
    }

    /** Whether the content verb can follow that auxiliary: "is testing", not "is condemned" read as a past tense. */
    private static boolean fits(Tag content, Tag auxiliary) {
        return switch (auxiliary) {
            case BE -> content == Tag.GER || content == Tag.PART;
            case HAVE -> content == Tag.PART || content == Tag.PAST;
            case MODAL, DO -> content == Tag.VERB;
            default -> true;
        };
    }

    private boolean auxiliaryGoesOn(int i) {
        int at = i;
        while (at < tags.length && (tags[at] == Tag.ADV || tags[at] == Tag.NOT || tags[at] == Tag.QUOTE)) {
            at++;
        }
        return at < tags.length && tags[at].verbal() && tags[at] != Tag.TO;
    }

    private Kind kind(int start, int main) {
        Tag first = tags[start];
        if (first == Tag.TO) {
            return Kind.INFINITIVE;
        }
        String norm = passage.norm(start);
        if (first == Tag.GER || norm.equals("being") || norm.equals("having")) {
            return Kind.GERUND;
        }
        return first == Tag.PART && start == main ? Kind.PARTICIPLE : Kind.FINITE;
    }

    private void add(Group group) {
        Arrays.fill(groupAt, group.start(), group.end(), groups.size());
        groups.add(group);
    }

    private int phrase(int start) {
        int end = start + 1;
        while (tags[start] != Tag.PRON && end < tags.length && goesOn(end)) {
            end++;
        }
        while (end > start + 1 && !tags[end - 1].nominal()) {
            end--;
        }
        int head = end - 1;
        while (head > start && tags[head] != Tag.NOUN && tags[head] != Tag.NAME) {
            head--;
        }
        head = tags[head] == Tag.NOUN || tags[head] == Tag.NAME ? head : end - 1;
        Arrays.fill(phraseAt, start, end, phrases.size());
        phrases.add(new Phrase(start, end, head, preposition(start), times.contains(passage.norm(head))));
        return end;
    }

    private boolean goesOn(int i) {
        Tag tag = tags[i];
        if (tag == Tag.QUOTE || tag == Tag.DASH) {
            boolean hyphen = passage.norm(i).equals("-") || tag == Tag.QUOTE;
            boolean more =
                    i + 1 < tags.length && tags[i + 1].nominal() && tags[i + 1] != Tag.PRON && tags[i + 1] != Tag.DET;
            return hyphen && more && !(tag == Tag.QUOTE && (tags[i - 1] == Tag.NAME || tags[i - 1] == Tag.NOUN));
        }
        if (tag == Tag.DET) {
            return tags[i - 1] == Tag.DET;
        }
        // "last month Norland fired"
        boolean time = (tag == Tag.NAME && tags[i - 1] == Tag.NOUN && times.contains(passage.norm(i - 1)))
                // "by Norland hours earlier"
                || (tag == Tag.NOUN
                        && tags[i - 1] == Tag.NAME
                        && times.contains(passage.norm(i))
                        && passage.norm(i).endsWith("s"));
        return tag.nominal() && tag != Tag.PRON && !time;
    }

    /** The preposition that governs what begins there, adverbs and quotation marks between passed over. */
    private int preposition(int start) {
        int at = start - 1;
        while (at >= 0 && (tags[at] == Tag.QUOTE || (tags[at] == Tag.ADV && at > 0 && tags[at - 1] == Tag.PREP))) {
            at--;
        }
        return at >= 0 && tags[at] == Tag.PREP ? at : -1;
    }
}
