package newswatch.enrich.claims;

import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Frame;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Voice;

/** Tells apart what matches a rule and is no act of its subject. */
final class Trifles {
    private static final Set<EventType> SPOKEN =
            Set.of(EventType.ACCUSE, EventType.REQUEST, EventType.SUPPORT, EventType.CONSULT);
    private static final int WARNED = 4;
    private static final int CONTENT = 14;
    private static final Set<String> PRAISE = Words.of(
            "prais", "thank", "hail", "laud", "commend", "applaud", "salut", "admir", "compliment", "lov", "lik");
    private static final Set<String> ASIDE = Words.of("from", ",", "at", "after", "over", "for", "despite", "before");
    private static final Set<String> UPON = Words.of("on", "against", "at", "upon");
    private static final Set<String> MAY = Words.of("could", "may", "might", "can", "risks", "faces", "if");

    private final Scene scene;
    private final Passage passage;
    private final Musters musters;
    private final Homonyms homonyms;

    Trifles(Scene scene) {
        this.scene = scene;
        musters = new Musters(scene);
        homonyms = new Homonyms(scene);
        passage = scene.passage;
    }

    /** "the minister responded": an answer, not a threat. */
    boolean answer(Predicate predicate) {
        String verb = passage.norm(predicate.match().start());
        boolean answers = verb.equals("responded") || verb.equals("reacted");
        return answers && predicate.act().type() == EventType.THREATEN && !predicate.ahead();
    }

    /** "declined to comment" is no act. */
    boolean comment(Predicate predicate) {
        boolean comment = false;
        for (int i = predicate.match().start(); i < predicate.end() + 3; i++) {
            comment |= passage.norm(i).equals("comment") || passage.norm(i).equals("elaborate");
        }
        return comment && predicate.act().type() == EventType.REJECT;
    }

    /** "vowed a response": a promise of nothing that is known. */
    boolean hollow(Predicate predicate) {
        boolean kept = passage.norm(predicate.match().start() + 1).equals("good");
        boolean vow = false;
        for (int i = predicate.match().start(); i < predicate.match().end(); i++) {
            String norm = passage.norm(i);
            vow |= norm.startsWith("vow") || norm.startsWith("promis") || norm.startsWith("commit");
        }
        return kept || (vow && predicate.match().rule().frame() == Frame.COMMIT && predicate.inner() == null);
    }

    /** "warned that the toll may rise", "warned travellers": only who warns somebody of another side threatens. */
    boolean caution(Predicate predicate, Side recipient) {
        int start = predicate.match().start();
        boolean warns =
                passage.norm(start).startsWith("warn") && predicate.act().type() == EventType.THREATEN;
        boolean near = recipient != null && recipient.start() <= start + WARNED;
        boolean that = passage.norm(start + 1).equals("that")
                || passage.norm(start + 1).equals("of");
        boolean whom = near && !that;
        for (int i = start; warns && !whom && i < Math.min(passage.size(), start + CONTENT); i++) {
            whom = passage.in(i, Nouns.MENACES) || blow(i) || (near && MAY.contains(passage.norm(i)));
        }
        Phrase warned = scene.structure.phrase(start + 1);
        boolean people = warned != null && passage.in(warned.head(), Nouns.CIVIL);
        return warns && (!whom || people);
    }

    /** "warned of strikes against": not of strikes by somebody else. */
    private boolean blow(int at) {
        return passage.in(at, Nouns.BLOWS) && UPON.contains(passage.norm(at + 1));
    }

    /** A legislator judges, asks and travels; he neither binds nor threatens in his state's name. */
    boolean unauthorised(Predicate predicate, Side actor) {
        return actor.voice() == Voice.LEGISLATOR
                && actor.person()
                && (!SPOKEN.contains(predicate.act().type()) || campaigning());
    }

    /** Whoever runs for an office speaks for himself. */
    private boolean campaigning() {
        for (int i = 0; i < passage.size(); i++) {
            if (passage.in(i, Nouns.CAMPAIGNS)) {
                return true;
            }
        }
        return false;
    }

    /** A letter released: nobody is free for it. */
    boolean published(Predicate predicate) {
        return predicate.act().type() == EventType.RETREAT && homonyms.misleads(predicate);
    }

    /** "a personal attack", "verbal attacks": words, whatever the rule makes of them. */
    boolean figurative(Predicate predicate) {
        EventType type = predicate.act().type();
        return vetoes(predicate)
                || homonyms.misleads(predicate)
                || musters.figurative(predicate)
                || (type == EventType.CONSULT && passage.in(predicate.match().end(), Nouns.FEELINGS))
                || (type == EventType.CONSULT && passage.in(predicate.match().end() + 1, Nouns.FEELINGS))
                || (type == EventType.CONSULT && within(predicate, scene.nouns(Nouns.STERN)))
                || (type == EventType.ASSAULT && within(predicate, scene.nouns(Nouns.VERBAL)))
                || (type == EventType.ASSAULT && contest())
                || (type == EventType.RETREAT && paper(predicate))
                || (type == EventType.AID
                        && within(predicate, scene.nouns(Nouns.FORCES))
                        && within(predicate, scene.nouns(Nouns.SENT)));
    }

    /** "beat Norland 3-1 in the final": a game. */
    private boolean contest() {
        for (int i = 0; i < passage.size(); i++) {
            if (passage.in(i, Nouns.CONTESTS)) {
                return true;
            }
        }
        return false;
    }

    /** A head of state's veto of a bill is nobody else's affair; one in the Security Council is. */
    private boolean vetoes(Predicate predicate) {
        boolean veto = false;
        for (int i = predicate.match().start(); i < predicate.end(); i++) {
            veto |= passage.norm(i).startsWith("veto");
        }
        for (int i = 0; veto && i < passage.size(); i++) {
            veto = !passage.in(i, Nouns.COUNCIL);
        }
        return veto;
    }

    /** "withdrew the resolution": what is taken back is a paper. */
    private boolean paper(Predicate predicate) {
        int limit = Math.min(passage.size(), predicate.end() + 4);
        for (int i = predicate.match().start() + 1; i < limit; i++) {
            if (passage.in(i, Nouns.PAPERS)) {
                return true;
            }
            if (ASIDE.contains(passage.norm(i))) {
                return false;
            }
        }
        return passage.norm(predicate.match().end()).equals("it");
    }

    private boolean within(Predicate predicate, Set<String> words) {
        for (int i = predicate.match().start();
                i < Math.min(passage.size(), predicate.match().end() + 1);
                i++) {
            if (words.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** "drew criticism from": who suffers it is no critic. */
    boolean criticised(Predicate predicate) {
        boolean judged =
                predicate.act().type() == EventType.ACCUSE || predicate.act().type() == EventType.SUPPORT;
        return judged
                && predicate.match().elements() > 1
                && passage.norm(predicate.match().end() - 1).equals("from");
    }

    /** "the secretary, flying aboard": he travels, and shows no force. */
    boolean travel(Predicate predicate, Side actor) {
        Group group = scene.structure.group(predicate.match().start());
        return actor.person()
                && predicate.act().type() == EventType.MOBILIZE
                && group != null
                && passage.in(group.main(), Nouns.TRAVELS);
    }

    /** Praise and thanks of a person are no act. */
    boolean compliment(Predicate predicate, Side recipient) {
        Phrase phrase = recipient == null ? null : scene.structure.phrase(recipient.start());
        boolean person = recipient != null && recipient.person() && (phrase == null || phrase.head() < recipient.end());
        String verb = passage.norm(predicate.match().start());
        boolean thanks = verb.startsWith("thank")
                && passage.norm(recipient == null ? -1 : recipient.end()).equals("for");
        return person
                && !thanks
                && !within(predicate, scene.nouns(Nouns.SYMPATHY))
                && (predicate.rule().startsWith("support.praise")
                        || (predicate.act().type() == EventType.SUPPORT
                                && PRAISE.stream().anyMatch(verb::startsWith)));
    }

    /** "will face consequences": said of somebody, not by him. */
    boolean fate(Predicate predicate) {
        Group group = scene.structure.group(predicate.match().start());
        return predicate.act().type() == EventType.THREATEN && group != null && passage.in(group.main(), Nouns.FATES);
    }

    /** "denied that …": what is denied is another predicate's. */
    boolean denial(Predicate predicate) {
        String norm = passage.norm(predicate.match().start());
        boolean denies =
                norm.startsWith("den") && predicate.act().type() == EventType.REJECT && !norm.equals("denounced");
        return denies && !withholds(predicate) && !refutes(predicate);
    }

    /** "denied allegations by Norland": whose words are called untrue is told no. */
    private boolean refutes(Predicate predicate) {
        Phrase object = scene.structure.phrase(predicate.end());
        return object != null && passage.in(object.head(), Nouns.REFUTED) && scene.owner(object) != null;
    }

    /** "denied Norland's ship access": what is not given, rather than not true. */
    private boolean withholds(Predicate predicate) {
        for (int i = predicate.match().start(); i < predicate.end(); i++) {
            if (passage.in(i, Nouns.WITHHELD)) {
                return true;
            }
        }
        return false;
    }
}
