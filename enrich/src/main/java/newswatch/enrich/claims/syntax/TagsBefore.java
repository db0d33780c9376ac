package newswatch.enrich.claims.syntax;

/** What the tags given so far say about the word that is to be tagged. */
final class TagsBefore {
    private final Tag[] tags;

    TagsBefore(Tag[] tags) {
        this.tags = tags;
    }

    /** Whether the name is the object of a verb or of a preposition: "refuted U.S. accusations". */
    boolean governed(int name) {
        int at = name;
        while (at >= 0 && (tags[at] == Tag.NAME || tags[at] == Tag.ADJ || tags[at] == Tag.DET)) {
            at--;
        }
        return at >= 0 && (tags[at] == Tag.PREP || tags[at] == Tag.PAST || tags[at] == Tag.PART || tags[at] == Tag.GER);
    }

    /** Whether a clause before still lacks its verb: "Mr. Doe, the envoy, arrived in". */
    boolean awaited(int i) {
        int clauses = 1;
        int verbs = 0;
        for (int at = i - 1; at >= 0 && tags[at] != Tag.STOP; at--) {
            Tag earlier = at == 0 ? null : tags[at - 1];
            boolean led = earlier != null && (earlier.helps() || earlier == Tag.TO);
            clauses += tags[at] == Tag.REL || tags[at] == Tag.SUB ? 1 : 0;
            verbs += !led && (tags[at].helps() || tags[at] == Tag.VERB || tags[at] == Tag.PAST) ? 1 : 0;
        }
        return verbs < clauses;
    }
}
