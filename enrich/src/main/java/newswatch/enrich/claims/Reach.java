package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;

/** How far a predicate reaches: to the end of its clause, and in company to what is talked about. */
final class Reach {
    private static final Set<String> TOPICS =
            Words.of("discuss", "about", "on", "over", "for", "regarding", "concerning", "ahead", "after");
    private static final Set<String> SETTINGS = Words.of("after", "since", "when", "as", "while", "because");
    private static final int FAR = 28;

    private final Passage passage;
    private final Structure structure;

    Reach(Scene scene) {
        passage = scene.passage;
        structure = scene.structure;
    }

    /** Where the predicate's clause ends: at another clause, a new predicate, and for company at the topic. */
    int limit(Predicate predicate) {
        Act inner = predicate.inner() == null ? predicate.act() : predicate.inner();
        boolean company = inner.type() == EventType.CONSULT
                || "meet".equals(predicate.act().mode())
                || predicate.rule().equals("agree.meeting-ahead");
        boolean told = company && topic(predicate.end() - 1);
        int last = Math.min(passage.size(), told ? predicate.end() : predicate.end() + FAR);
        for (int i = predicate.end(); i < last; i++) {
            i = Math.max(i, named(i));
            Tag tag = structure.tag(i);
            Group group = structure.group(i);
            boolean threat = predicate.act().type() == EventType.THREATEN && !SETTINGS.contains(passage.norm(i));
            boolean sentence = tag == Tag.STOP || tag == Tag.REL || (tag == Tag.SUB && !threat);
            boolean clause = group != null && group.start() == i && i > predicate.end() && !threat && parts(group);
            if (sentence || clause || (company && topic(i))) {
                return clause ? begin(group, predicate.end()) : i;
            }
        }
        return last;
    }

    /** Behind "what it called", which names nothing itself, or -1. */
    private int named(int what) {
        Phrase subject = passage.norm(what).equals("what") ? structure.phrase(what + 1) : null;
        Group group = subject == null ? null : structure.group(subject.end());
        return group != null && structure.names(group) ? group.end() : -1;
    }

    /** "chaired a meeting on": what stands behind is talked about, nobody is talked to. */
    boolean topical(Predicate predicate) {
        String last = passage.norm(predicate.match().end() - 1);
        return predicate.act().type() == EventType.CONSULT
                && structure.tag(predicate.match().end()) != Tag.TIME
                && (last.equals("on") || last.equals("over") || last.equals("about"))
                && topic(predicate.match().end() - 1)
                && !with(predicate);
    }

    /** "sat down with Norland's president for talks on": the company is named before the topic. */
    private boolean with(Predicate predicate) {
        for (int i = predicate.match().start(); i < predicate.match().end(); i++) {
            if (passage.norm(i).equals("with")) {
                return true;
            }
        }
        return false;
    }

    /** A finite verb, and a participle or another verb that a comma or a conjunction sets off. */
    private boolean parts(Group group) {
        Tag before = structure.tag(group.start() - 1);
        boolean apart = before == Tag.COMMA || before == Tag.CC || before == Tag.DASH;
        return group.finite() || (group.kind() == Group.Kind.GERUND && apart);
    }

    /** Before the subject of the clause, where that stands behind the predicate. */
    private int begin(Group group, int from) {
        Phrase subject = structure.subject(group);
        return subject != null && subject.start() >= from && subject.start() < group.start()
                ? subject.start()
                : group.start();
    }

    private boolean topic(int i) {
        return TOPICS.contains(passage.norm(i)) && structure.tag(i + 1) != Tag.TIME && structure.tag(i + 1) != Tag.NUM;
    }
}
