package newswatch.enrich.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/**
 * Whom words concern that name nobody: whom they are said of or told to, whom the act concerns that they are joined to,
 * or whose deed they follow ("expressed concern after Norland fired").
 */
final class Implied {
    private static final Set<EventType> SPOKEN =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.AGREE);
    private static final Set<EventType> ANSWERS = EnumSet.of(EventType.ACCUSE, EventType.REQUEST);
    private static final Set<String> TOLD = Words.of(
            "told", "tells", "telling", "assured", "assures", "informed", "notified", "warned", "warns", "reminded");
    private static final Set<String> TWEETED = Words.of("said", "says", "tweeted", "wrote", "asked");
    private static final Set<String> OCCASIONS = Words.of("after", "over", "following", "as", "when");
    private static final int BEHIND = 5;

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;

    Implied(Scene scene) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
    }

    /** @param before what the sentence has told so far */
    Side of(Predicate predicate, Side subject, List<Telling> before) {
        EventType type = predicate.act().type();
        if (!SPOKEN.contains(type)) {
            return null;
        }
        Side found = joined(predicate, subject, before);
        found = found == null ? subjectMatter(subject) : found;
        found = found == null ? hearer(predicate, subject) : found;
        boolean answer =
                ANSWERS.contains(type) || "restrict".equals(predicate.act().mode());
        return found == null && answer ? occasion(predicate, subject) : found;
    }

    /** "opposes Norland's deployment and will take measures": of both the same. */
    private Side joined(Predicate predicate, Side subject, List<Telling> before) {
        if (before.isEmpty()) {
            return null;
        }
        Telling last = before.get(before.size() - 1);
        Group group = structure.group(predicate.match().start());
        Group earlier = structure.group(last.predicate().match().start());
        boolean and = group != null && structure.tag(group.start() - 1) == Tag.CC;
        boolean shared = and
                && earlier != null
                && structure.subject(group) != null
                && structure.subject(group).equals(structure.subject(earlier));
        boolean same = shared && !Recipients.differs(last.actor(), subject);
        return same ? last.recipient() : null;
    }

    /** "…," the minister said of Norland. */
    private Side subjectMatter(Side subject) {
        for (Group group : structure.groups()) {
            if (TWEETED.contains(passage.norm(group.main())) && says(group, subject)) {
                for (int i = group.end(); i < group.end() + BEHIND; i++) {
                    boolean about =
                            passage.norm(i).equals("of") || passage.norm(i).equals("about");
                    Phrase phrase = about ? structure.phrase(i + 1) : null;
                    Side side = phrase == null ? null : scene.owner(phrase, phrase.end());
                    if (about) {
                        return side != null && Recipients.differs(side, subject) ? side : null;
                    }
                }
            }
        }
        return null;
    }

    /** "told Norland that it was willing": who hears it, if a state of its own. */
    private Side hearer(Predicate predicate, Side subject) {
        for (Group group : structure.groups()) {
            boolean told = TOLD.contains(passage.norm(group.main())) && !group.passive();
            boolean placed = group.start() <= predicate.match().start() || postposed(group);
            if (told && placed && says(group, subject)) {
                Phrase phrase = structure.phrase(group.end());
                Side side = phrase == null ? null : scene.owner(phrase, phrase.end());
                boolean state = side != null && side.named() && side.acts() && !"MED".equals(side.sector());
                return state && !"UN".equals(side.country()) && Recipients.differs(side, subject) ? side : null;
            }
        }
        return null;
    }

    /** "…," the minister told Norland: what is said stands before. */
    private boolean postposed(Group group) {
        Phrase subject = structure.subject(group);
        Tag before = subject == null ? null : structure.tag(subject.start() - 1);
        return before == Tag.COMMA || before == Tag.QUOTE;
    }

    private boolean says(Group group, Side subject) {
        Side speaker = scene.actor(group);
        return speaker == null || !Recipients.differs(speaker, subject);
    }

    private Side occasion(Predicate predicate, Side subject) {
        if (another(predicate)) {
            return null;
        }
        for (Side side : scene.sides) {
            boolean behind = side.start() >= predicate.end() && side.named() && Recipients.differs(side, subject);
            Phrase phrase = behind ? structure.phrase(side.start()) : null;
            if (phrase != null && OCCASIONS.contains(passage.norm(phrase.start() - 1))) {
                boolean deed = scene.deed(phrase) || scene.acting(phrase) != null || phrase.head() < side.end();
                return deed && !"UN".equals(side.country()) ? side : null;
            }
        }
        return null;
    }

    /** "the decision of the committee": it is somebody else's. */
    private boolean another(Predicate predicate) {
        int end = predicate.match().end();
        int of =
                passage.norm(end - 1).equals("of") ? end - 1 : passage.norm(end).equals("of") ? end : -1;
        Phrase owner = of < 0 ? null : structure.phrase(of + 1);
        return owner != null && !scene.deed(owner);
    }
}
