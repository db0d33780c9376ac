package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Grammar;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.events.Voice;

/**
 * Who says what a sentence says.
 *
 * @param speaker as the text names them, or null
 * @param supposed what analysts and unnamed diplomats suppose: no claim
 * @param confirmed false when it rests on unnamed officials, foreign intelligence or imagery
 */
record Attribution(Side speaker, boolean supposed, boolean confirmed) {
    private static final Set<String> REPORTING = Set.of(
            "said",
            "says",
            "told",
            "added",
            "adding",
            "adds",
            "saying",
            "wrote",
            "tweeted",
            "stated",
            "declared",
            "announced",
            "reported",
            "warned",
            "insisted",
            "noted",
            "confirmed");
    private static final Set<String> ANALYSTS = Set.of(
            "analyst",
            "analysts",
            "expert",
            "experts",
            "observer",
            "observers",
            "professor",
            "fellow",
            "scholar",
            "scholars",
            "researcher",
            "researchers",
            "commentator",
            "commentators",
            "pundits",
            "critics",
            "historian",
            "specialist",
            "specialists",
            "strategist");
    private static final Set<String> SUPPOSING = Set.of(
            "suspect",
            "suspects",
            "believe",
            "believes",
            "think",
            "thinks",
            "speculate",
            "speculated",
            "predict",
            "predicts",
            "predicted",
            "argue",
            "argues",
            "argued",
            "fear",
            "guess",
            "assume",
            "assess",
            "likely");
    private static final Set<String> HELD = Set.of("believed", "thought", "said", "rumored", "reported", "likely");
    private static final Set<String> UNNAMED = Set.of(
            "anonymity",
            "source",
            "sources",
            "anonymous",
            "unnamed",
            "unidentified",
            "intelligence",
            "imagery",
            "reportedly",
            "insiders",
            "rumored",
            "rumoured",
            "unconfirmed");

    static Attribution of(Passage passage, List<Side> sides) {
        boolean supposed = false;
        boolean confirmed = true;
        for (int i = 0; i < passage.size(); i++) {
            String norm = passage.norm(i);
            supposed |= SUPPOSING.contains(norm) || (ANALYSTS.contains(norm) && reports(passage, i));
            confirmed &= !UNNAMED.contains(norm) && !imagery(passage, i) && !(vague(passage, i) && reports(passage, i));
        }
        supposed |= held(passage);
        Side speaker = speaker(passage, sides);
        boolean outside = speaker != null && speaker.voice() == Voice.OUTSIDER && speaker.person();
        boolean spied = speaker != null && speaker.voice() == Voice.FOREIGN_INTELLIGENCE;
        return new Attribution(speaker, supposed || outside, confirmed && !spied);
    }

    /** Whether a verb of reporting stands in the sentence: without one nobody speaks. */
    static boolean reporting(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            if (REPORTING.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** The person or body that stands beside a reporting verb, or null. */
    static Side speaker(Passage passage, List<Side> sides) {
        SubjectFinder subjects = new SubjectFinder(passage, sides);
        for (int i = 0; i < passage.size(); i++) {
            if (!REPORTING.contains(passage.norm(i))) {
                continue;
            }
            Side subject = subjects.of(i, null);
            if (subject != null && !subject.pair()) {
                return subject;
            }
            for (Side side : sides) {
                if (side.acts() && side.start() > i && side.start() <= i + 3) {
                    return side;
                }
            }
        }
        return null;
    }

    /** "is believed to", "are thought to". */
    private static boolean held(Passage passage) {
        for (int i = 1; i < passage.size(); i++) {
            boolean held = HELD.contains(passage.norm(i)) && passage.norm(i + 1).equals("to");
            if (held && Grammar.BE.contains(passage.norm(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean reports(Passage passage, int i) {
        for (int j = Math.max(0, i - 4); j < Math.min(passage.size(), i + 14); j++) {
            if (REPORTING.contains(passage.norm(j)) || passage.norm(j).equals("say")) {
                return true;
            }
        }
        return false;
    }

    /** "officials said", "an official said": not "the official", who has been named. */
    private static boolean vague(Passage passage, int i) {
        String norm = passage.norm(i);
        return norm.equals("officials")
                || (norm.equals("official") && (article(passage.norm(i - 1)) || article(passage.norm(i - 2))));
    }

    private static boolean article(String norm) {
        return norm.equals("a") || norm.equals("an");
    }

    private static boolean imagery(Passage passage, int i) {
        return passage.norm(i).equals("satellite")
                && Set.of("images", "imagery", "photos", "pictures", "image").contains(passage.norm(i + 1));
    }
}
