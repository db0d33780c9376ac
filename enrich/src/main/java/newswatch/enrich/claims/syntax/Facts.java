package newswatch.enrich.claims.syntax;

import newswatch.enrich.claims.lexicon.Form;

/**
 * What a word may be by itself, worked out once for each word.
 *
 * @param closed tag of a word that is hardly ever anything else, or null
 * @param mark tag of a mark of punctuation, or null
 * @param forms the verb forms it may be, see {@link Form#bit}
 * @param nounlike a verb's form that is more often a noun
 * @param adverb one of the closed class, or by its ending
 * @param adjectival it ends like an adjective
 * @param past it may be a past tense or a participle, by a list or by its ending
 * @param digit it begins with a digit
 * @param clitic it is "'s"
 * @param that it is "that"
 * @param to it is "to"
 */
record Facts(
        Tag closed,
        Tag mark,
        int forms,
        boolean nounlike,
        boolean adverb,
        boolean adjectival,
        boolean past,
        boolean digit,
        boolean clitic,
        boolean that,
        boolean to) {
    private static final int SHORTEST_SUFFIXED = 5;
    private static final int INFLECTED = Form.BASE.bit() | Form.THIRD.bit() | Form.PAST.bit() | Form.PARTICIPLE.bit();
    private static final int PAST = Form.PAST.bit() | Form.PARTICIPLE.bit();

    /** Outside the passage. */
    static final Facts NONE = new Facts(null, null, 0, false, false, false, false, false, false, false, false);

    static Facts of(String norm, Tag closed, int forms, boolean nounlike) {
        boolean adverb = closed == Tag.ADV
                || closed == Tag.NOT
                || (closed == null && suffixed(norm, "ly") && (forms & INFLECTED) == 0 && !nounInLy(norm));
        return new Facts(
                closed,
                mark(norm),
                forms,
                nounlike,
                adverb,
                adjectival(norm),
                (forms & PAST) != 0 || suffixed(norm, "ed"),
                Character.isDigit(norm.charAt(0)),
                norm.equals("'s"),
                norm.equals("that"),
                norm.equals("to"));
    }

    boolean form(Form form) {
        return (forms & form.bit()) != 0;
    }

    boolean inflected() {
        return (forms & INFLECTED) != 0;
    }

    private static Tag mark(String norm) {
        return switch (norm) {
            case "," -> Tag.COMMA;
            case "\"", "\u201c", "\u201d", "``", "''", "'", "\u2018", "\u2019" -> Tag.QUOTE;
            case "(", "[" -> Tag.OPEN;
            case ")", "]" -> Tag.CLOSE;
            case "\u2014", "\u2013", "--", "-" -> Tag.DASH;
            case ".", ";", ":", "?", "!", "...", "\u2026" -> Tag.STOP;
            default -> null;
        };
    }

    private static boolean nounInLy(String norm) {
        return switch (norm) {
            case "family",
                    "assembly",
                    "ally",
                    "anomaly",
                    "monopoly",
                    "italy",
                    "daily",
                    "weekly",
                    "friendly",
                    "deadly" -> true;
            default -> false;
        };
    }

    private static boolean suffixed(String norm, String suffix) {
        return norm.length() >= SHORTEST_SUFFIXED && norm.endsWith(suffix);
    }

    private static boolean adjectival(String norm) {
        return suffixed(norm, "al")
                || suffixed(norm, "ous")
                || suffixed(norm, "ive")
                || suffixed(norm, "ic")
                || suffixed(norm, "able")
                || suffixed(norm, "ful")
                || suffixed(norm, "less")
                || suffixed(norm, "ary");
    }
}
