package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Nouns;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;
import newswatch.events.Voice;

/**
 * Acts done by saying something of somebody: "the launch was a provocation" criticises, "Norland must stop" asks,
 * "would be met with force" threatens. The speaker acts; whom the words are about is the recipient.
 */
final class SpeechActs {
    private static final int REACH = 9;
    private static final Act CRITICISM = new Act(EventType.ACCUSE, "disapprove", "111");
    private static final Act CALL = new Act(EventType.REQUEST, null, "100");
    private static final Act THREAT = new Act(EventType.THREATEN, null, "130");

    /** "an act of war". */
    private static final Set<String> HOSTILE =
            Words.of("war", "aggression", "terror", "terrorism", "piracy", "hostility");

    private static final Set<String> TOLD = Words.of("told", "tells", "warned", "warns");
    /** "referring to the seizure by Norland": what "this" is. */
    private static final Set<String> REFERRING = Words.of("referring", "reference", "regard", "regards", "alluding");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Side speaker;
    private final Pointers pointers;
    private final Attribution attribution;
    private final List<Telling> tellings = new ArrayList<>();

    /** @param doers who did what "the launch" points back to */
    SpeechActs(Scene scene, Attribution attribution, Doers doers) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        speaker = attribution.speaker();
        this.attribution = attribution;
        pointers = new Pointers(scene, doers);
    }

    List<Telling> read() {
        boolean official = speaker != null
                && speaker.acts()
                && speaker.voice() != Voice.OUTSIDER
                && speaker.voice() != Voice.LEGISLATOR
                && !"MED".equals(speaker.sector());
        if (!official || attribution.supposed()) {
            return tellings;
        }
        for (Group group : structure.groups()) {
            if (group.finite() && !conditional(group)) {
                read(group);
            }
        }
        commanded();
        return tellings;
    }

    private void read(Group group) {
        Phrase subject = structure.subject(group);
        Side about = subject == null ? null : about(subject);
        String first = passage.norm(group.start());
        String main = passage.norm(group.main());
        boolean there = subject != null && passage.norm(subject.start()).equals("there");
        if (about == null || there || about.country().equals(speaker.country())) {
            return;
        }
        boolean named = !passage.norm(group.main()).startsWith("den")
                && passage.in(subject.head(), Nouns.CRIMES)
                && subject.head() > subject.start()
                && scene.owner(subject) != null;
        if (named) {
            tell(group, "accuse.verdict", CRITICISM, scene.owner(subject));
            return;
        }
        boolean copula = structure.tag(group.main()) == Tag.BE || passage.in(group.main(), Nouns.COPULAS);
        boolean wrong = !group.negated() && !group.passive() && wrong(group);
        if ((copula && !group.negated() && said(group, Nouns.VERDICTS)) || wrong) {
            tell(group, "accuse.verdict", CRITICISM, about);
        } else if (duty(group, main)
                && !group.passive()
                && scene.acting(subject) != null
                && structure.tag(subject.start()) != Tag.PRON) {
            tell(group, "request.duty", CALL, about);
        } else if (group.helped()
                && (first.equals("will") || first.equals("would"))
                && passage.in(group.main(), Nouns.FATES)) {
            tell(group, "threaten.fate", THREAT, about);
        }
    }

    /** "Stop meddling," the minister told Norland. */
    private void commanded() {
        int first = structure.tag(0) == Tag.QUOTE ? 1 : 0;
        Group command = structure.group(first);
        boolean bare = command != null
                && command.start() == first
                && structure.tag(command.main()) == Tag.VERB
                && structure.tag(first) != Tag.MODAL;
        Side hearer = bare ? hearer() : null;
        if (hearer != null && Recipients.differs(hearer, speaker)) {
            tell(command, "request.command", CALL, hearer);
        }
    }

    /** Whom the speaker tells it, or null. */
    private Side hearer() {
        for (Group group : structure.groups()) {
            Phrase told = TOLD.contains(passage.norm(group.main())) ? structure.phrase(group.end()) : null;
            Side side = told == null ? null : scene.owner(told, told.end());
            if (side != null && side.named() && side.acts()) {
                return side;
            }
        }
        return null;
    }

    private boolean duty(Group group, String main) {
        boolean guessed = main.equals("be") || structure.tag(group.main()) == Tag.GER;
        boolean known = main.equals("understand") || main.equals("know") || guessed;
        boolean needs = main.startsWith("need") && !group.negated() && said(group, Nouns.INFINITIVES);
        boolean must = passage.in(group.start(), Nouns.DUTIES) && group.main() > group.start();
        return (must && !known) || needs;
    }

    /** Whom the subject is or belongs to: "Norland", "the Norlandish launch", "the launch", "it". */
    private Side about(Phrase subject) {
        Side acting = scene.acting(subject);
        if (acting != null) {
            return acting;
        }
        if (!passage.in(subject.head(), Nouns.CRIMES)
                && !scene.deed(subject)
                && structure.tag(subject.start()) != Tag.PRON) {
            return null;
        }
        Side owner = scene.owner(subject);
        List<Side> meant = owner != null ? List.of(owner) : pointers.meant(subject, speaker.country(), DeedKind.JUDGED);
        return meant.isEmpty() ? referred() : meant.get(0);
    }

    /** Whose deed the speaker refers to, or null. */
    private Side referred() {
        for (int i = 0; i < passage.size() - 1; i++) {
            Phrase deed =
                    REFERRING.contains(passage.norm(i)) && passage.norm(i + 1).equals("to")
                            ? structure.phrase(i + 2)
                            : null;
            Side by = deed == null ? null : scene.agent(deed.end(), REACH);
            Side owner = deed == null || by != null ? by : scene.owner(deed);
            if (deed != null) {
                return owner != null && Recipients.differs(owner, speaker) ? owner : null;
            }
        }
        return null;
    }

    private boolean said(Group group, Nouns words) {
        Set<String> wanted = scene.nouns(words);
        for (int i = group.end(); i < Math.min(passage.size(), group.end() + REACH); i++) {
            boolean war = passage.norm(i).equals("act") && HOSTILE.contains(passage.norm(i + 2));
            if (wanted.contains(passage.norm(i)) || war) {
                return !passage.norm(i - 1).equals("no") && !passage.norm(i - 1).equals("not");
            }
            Tag tag = structure.tag(i);
            boolean ends = tag == Tag.COMMA || tag == Tag.STOP || tag == Tag.REL || tag == Tag.SUB || tag == Tag.PREP;
            if (structure.group(i) != null || ends) {
                return tag == Tag.TO && wanted.contains("to");
            }
        }
        return false;
    }

    /** "was militarizing the sea", "had flown unsafely". */
    private boolean wrong(Group group) {
        boolean future = structure.tag(group.start()) == Tag.MODAL;
        boolean behind = structure.tag(group.main()) == Tag.BE
                && passage.norm(group.end()).equals("behind");
        return !future
                && (behind
                        || passage.in(group.main(), Nouns.WRONGS)
                        || (passage.in(group.end(), Nouns.WRONGLY) && group.main() < group.end()));
    }

    private boolean conditional(Group group) {
        int opener = structure.opener(group);
        String norm = passage.norm(opener);
        return norm.equals("if")
                || norm.equals("unless")
                || norm.equals("whether")
                || norm.equals("when")
                || norm.equals("why")
                || norm.equals("before")
                || norm.equals("until");
    }

    private void tell(Group group, String id, Act act, Side about) {
        Predicate predicate = Predicate.told(id, act, group.start(), group);
        tellings.add(new Telling(predicate, speaker, about, Modality.ASSERTED, List.of(), false, false));
    }
}
