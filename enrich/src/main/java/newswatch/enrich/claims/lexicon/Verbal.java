package newswatch.enrich.claims.lexicon;

/** Tells verbs from the nouns and adjectives that are spelt alike, by the words beside them. */
public final class Verbal {
    private Verbal() {}

    /** Whether a verb form stands here as a verb rather than as a noun or an adjective. */
    public static boolean stands(Passage passage, int position, Form form, int subjectEnd) {
        Word before = passage.word(position - 1);
        Word here = passage.word(position);
        return switch (form) {
            case NOUN -> !(before.in(WordClass.COMMA) && here.in(WordClass.NOUN_GERUND));
            case BASE ->
                before.in(WordClass.LEADS_TO_VERB)
                        || (here.in(WordClass.UNCHANGED) && passage.auxiliary(position - 1))
                        || afterSubject(passage, position, subjectEnd)
                        || (!here.nounlike() && !before.in(WordClass.LEADS_TO_NOUN));
            case THIRD ->
                before.in(WordClass.SINGULAR_SUBJECT)
                        || afterSubject(passage, position, subjectEnd)
                        || (!here.nounlike() && !before.in(WordClass.LEADS_TO_NOUN));
            // "the premier, left, and his guest" tells who stands where in a picture
            case PAST, PARTICIPLE ->
                (!before.in(WordClass.DETERMINER) || position == subjectEnd)
                        && !(passage.in(position + 1, WordClass.COMMA)
                                && passage.norm(position).equals("left"));
            case GERUND ->
                !before.in(WordClass.DETERMINER)
                        && (!here.in(WordClass.NOUN_GERUND)
                                || before.in(WordClass.BEFORE_GERUND)
                                || before.in(WordClass.BE)
                                || afterSubject(passage, position, subjectEnd));
        };
    }

    private static boolean afterSubject(Passage passage, int position, int subjectEnd) {
        return position == subjectEnd
                || (subjectEnd >= 0 && subjectEnd < passage.size() && passage.pastSoft(subjectEnd) == position);
    }
}
