package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Grammar;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.Words;
import newswatch.events.EntityKind;
import newswatch.events.Voice;

/** Who says what a sentence says. Its words are read for that once something told in it may be a claim: few tell any. */
final class Attribution {
    /** Their subject may follow: "…, said the minister". */
    private static final Set<String> INVERTED = Words.of("said", "says", "added", "adds", "reported", "wrote");

    private static final Set<String> ANALYSTS = Words.of(
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
    private static final Set<String> SUPPOSING = Words.of(
            "suspect",
            "suspects",
            "believe",
            "believes",
            "think",
            "thinks",
            "speculate",
            "speculated",
            "deduced",
            "surmised",
            "surmise",
            "contend",
            "contends",
            "contended",
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
    /** Behind them stands a noun: "of suspect sites". */
    private static final Set<String> DETERMINED =
            Words.of("a", "an", "the", "of", "its", "their", "his", "any", "other", "at", "in", "with", "into", "two");

    private static final Set<String> HELD = Words.of("believed", "thought", "said", "rumored", "reported", "likely");
    private static final Set<String> UNNAMED = Words.of(
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

    private final Passage passage;
    private final Side speaker;
    private final boolean outside;
    private Boolean supposed;

    /**
     * @param speaker as the text names them, or null
     * @param outsider somebody of no office is quoted
     */
    Attribution(Passage passage, Side speaker, boolean outsider) {
        this.passage = passage;
        this.speaker = speaker;
        outside = outsider || (speaker != null && speaker.voice() == Voice.OUTSIDER && speaker.person());
    }

    /** As the text names them, or null. */
    Side speaker() {
        return speaker;
    }

    /** Whether analysts and unnamed diplomats suppose it: no claim. */
    boolean supposed() {
        if (supposed == null) {
            supposed = outside || supposed(passage);
        }
        return supposed;
    }

    private static boolean supposed(Passage passage) {
        for (int i = 0; i < passage.size(); i++) {
            String norm = passage.norm(i);
            boolean supposing = SUPPOSING.contains(norm) && !DETERMINED.contains(passage.norm(i - 1));
            boolean analyst = ANALYSTS.contains(norm) && !beside(passage, i) && reports(passage, i);
            if (supposing || analyst) {
                return true;
            }
        }
        return held(passage);
    }

    /** False when it rests on unnamed officials, foreign intelligence or imagery. */
    boolean confirmed() {
        boolean confirmed = speaker == null || speaker.voice() != Voice.FOREIGN_INTELLIGENCE;
        for (int i = 0; confirmed && i < passage.size(); i++) {
            boolean unnamed = UNNAMED.contains(passage.norm(i)) || imagery(passage, i);
            confirmed = !unnamed && !(vague(passage, i) && reports(passage, i));
        }
        return confirmed;
    }

    /** A break-in or a theft that an office of another state tells of is its accusation. */
    boolean alleges(Predicate told, Side doer) {
        return "cyber".equals(told.act().mode())
                && told.match().rule().trust() == Trust.SURE
                && speaker != null
                && speaker.acts()
                && speaker.voice() != Voice.OUTSIDER
                && !"MED".equals(speaker.sector())
                && Recipients.differs(speaker, doer);
    }

    /** The person or body that governs a reporting verb or stands right behind one, or null. */
    static Side speaker(Scene scene) {
        for (Group group : scene.structure.groups()) {
            boolean says = scene.passage.reporting(group.main()) && !group.passive();
            Side subject = says ? scene.actor(group) : null;
            if (says && subject == null && INVERTED.contains(scene.passage.norm(group.main()))) {
                Phrase behind = scene.structure.phrase(group.end());
                subject = behind == null ? null : scene.acting(behind);
            }
            if (subject != null && !subject.pair()) {
                return subject;
            }
        }
        return null;
    }

    /** Whether somebody who holds no office governs a reporting verb. */
    static boolean outside(Scene scene, List<Mention> mentions) {
        for (Group group : scene.structure.groups()) {
            if (!scene.passage.reporting(group.main()) || group.passive()) {
                continue;
            }
            Phrase subject = scene.structure.subject(group);
            boolean inverted = INVERTED.contains(scene.passage.norm(group.main()));
            Phrase behind = inverted ? scene.structure.phrase(group.end()) : null;
            if (stranger(scene, subject, mentions) || stranger(scene, behind, mentions)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stranger(Scene scene, Phrase phrase, List<Mention> mentions) {
        if (phrase == null) {
            return false;
        }
        int at = scene.passage.unit(phrase.head()).start();
        return mentions.stream()
                .anyMatch(mention -> mention.kind() == EntityKind.PERSON
                        && mention.voice() == Voice.OUTSIDER
                        && mention.start() <= at
                        && at < mention.end());
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

    /** "by American experts": they stand in what is told, and tell nothing themselves. */
    private static boolean beside(Passage passage, int i) {
        for (int j = i - 1; j >= Math.max(0, i - 3); j--) {
            String norm = passage.norm(j);
            boolean by = norm.equals("by") && !passage.reporting(j - 1);
            if (by || norm.equals("of") || norm.equals("with") || norm.equals("for") || norm.equals("from")) {
                return true;
            }
        }
        return false;
    }

    private static boolean reports(Passage passage, int i) {
        for (int j = Math.max(0, i - 4); j < Math.min(passage.size(), i + 14); j++) {
            if (passage.reporting(j) || passage.norm(j).equals("say")) {
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
