package newswatch.enrich.claims.syntax;

import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;

/** What stands before a word, as far as tagged: the look back that goes with {@link Lookahead}. */
final class Before {
    private final Passage passage;
    private final Tag[] tags;

    /** @param tags filled from left to right while this is asked */
    Before(Passage passage, Tag[] tags) {
        this.passage = passage;
        this.tags = tags;
    }

    /** Where the word before stands, adverbs and negations passed over, or -1. */
    int last(int i) {
        int at = i - 1;
        while (at >= 0 && (tags[at] == Tag.ADV || tags[at] == Tag.NOT)) {
            at--;
        }
        return at;
    }

    boolean plural(int i) {
        int at = last(i);
        return at >= 0
                && (tags[at] == Tag.NOUN || tags[at] == Tag.NAME)
                && (passage.norm(at).endsWith("s") || passage.in(at, Nouns.PLURALS));
    }

    /** The tag before, adverbs and negations passed over; of what an opening quotation mark stands behind. */
    Tag tag(int i) {
        int at = last(i);
        boolean opens = at > 0 && tags[at] == Tag.QUOTE && (tags[at - 1] == Tag.TO || tags[at - 1] == Tag.MODAL);
        return at < 0 ? null : tags[opens ? at - 1 : at];
    }

    /** "Russian", "Chinese": a name that says of what country the noun behind it is. */
    boolean demonym(int i) {
        return i >= 0 && tags[i] == Tag.NAME && passage.in(i, Nouns.DEMONYMS);
    }
}
