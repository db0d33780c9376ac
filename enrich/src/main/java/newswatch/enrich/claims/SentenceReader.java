package newswatch.enrich.claims;

import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Frame;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.enrich.text.Words;
import newswatch.events.EventType;
import newswatch.events.Modality;
import newswatch.events.Voice;

/** Reads the acts that one sentence tells: each predicate with its subject, its recipient, its modality and its day. */
final class SentenceReader {
    private static final int MAX_PREDICATES = 20;

    private static final int DIRECT = 7;
    /** Rules of what is an act of whoever says it: "it is time for", "out of the question". */
    private static final String SAID = ".said";
    /** "Unmoved by Norland's protests, Suderia …". */
    private static final String UNMOVED = "reject.unmoved";

    private static final Set<String> JUDGED = Words.of("over", "for", "about", "to", "against", "despite");

    private static final int ISSUED = 4;

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Attribution attribution;
    private final Prospects prospects;
    private final Predications predications;
    private final Trifles trifles;
    private final Modalities modalities;
    private final Asides asides;
    private final Tellings tellings;
    private final Occasions occasions;
    private final Ahead ahead;
    private final Motions motions;
    private final Passives passives;
    private final Doers doers;
    private final Crowds crowds;
    private final Trace trace;
    private final boolean lead;

    SentenceReader(
            Scene scene, Attribution attribution, PredicateFinder predicates, Doers doers, boolean lead, Trace trace) {
        this.trace = trace;
        this.lead = lead;
        this.scene = scene;
        this.attribution = attribution;
        this.doers = doers;
        passage = scene.passage;
        structure = scene.structure;
        prospects = new Prospects(scene, attribution.speaker(), predicates);
        predications = new Predications(scene, predicates, trace.thorough() ? null : prospects, lead);
        trifles = new Trifles(scene);
        modalities = new Modalities(scene);
        asides = new Asides(scene);
        tellings = new Tellings(scene, doers, trace);
        occasions = new Occasions(scene);
        crowds = new Crowds(scene);
        ahead = new Ahead(scene);
        motions = new Motions(scene, new Arms(scene, doers), modalities, tellings, lead);
        passives = new Passives(scene, attribution, tellings, doers, trace);
    }

    List<Telling> read() {
        int from = 0;
        for (int n = 0; n < MAX_PREDICATES && from < passage.size(); n++) {
            Predicate predicate = predications.next(from);
            if (predicate == null) {
                break;
            }
            int told = tellings.all().size();
            take(predications.shown(predicate));
            boolean dropped = tellings.all().size() == told;
            from = dropped
                    ? predicate.match().start() + 1
                    : Math.max(predicate.end(), predicate.match().start() + 1);
        }
        motions.read(attribution);
        new Proceedings(scene, modalities, tellings).read(attribution);
        new Deliveries(scene, modalities, tellings).read(attribution);
        if (lead && !attribution.supposed()) {
            new Journeys(scene, tellings).read();
        }
        new Homecomings(scene, tellings).read(attribution);
        new Rebukes(scene, modalities, tellings).read(attribution);
        List<Telling> all = tellings.all();
        all.addAll(new SpeechActs(scene, attribution, doers).read());
        return all;
    }

    private void take(Predicate found) {
        int start = found.match().start();
        Group group = prospects.verb(start);
        if (trifles.hollow(found)) {
            trace.dropped(found, null, Modality.PLANNED, Reason.HOLLOW);
            return;
        }
        Side teller = found.rule().endsWith(SAID)
                ? attribution.speaker()
                : found.rule().equals(UNMOVED) ? following(start) : null;
        if (teller != null && teller.acts() && agrees(teller)) {
            tell(found, teller, Modalities.of(found), group != null && asides.tells(group));
            return;
        }
        if (group == null) {
            nominal(found);
            return;
        }
        Predicate shown = motions.shown(found, group);
        boolean later = ahead.lies(shown, group, tellings.planned());
        Predicate predicate = later ? PredicateFinder.ahead(shown) : shown;
        Modality modality = modalities.of(predicate, group);
        boolean passive = prospects.suffersToo(group)
                || (predicate.match().passive() && group.passive())
                || (group.passive() && start == group.main());
        if (passive
                || group.kind() == Group.Kind.PARTICIPLE
                || passives.clipped(predicate, group)
                || passives.leads(predicate, group)) {
            suffered(predicate, group, modality);
            return;
        }
        Side subject = scene.governing(group);
        subject = subject == null ? issuer(group) : subject;
        subject = subject == null ? threatening(predicate) : subject;
        subject = subject == null ? new Decrees(scene).doer(predicate, group) : subject;
        Side crowd = crowds.of(predicate, group);
        subject = crowd == null ? subject : crowd;
        if (told(modality) && passives.secured(predicate, subject, modality, asides.tells(group))) {
            return;
        }
        if (subject == null) {
            Phrase phrase = structure.subject(group);
            trace.dropped(predicate, null, modality, Reason.NO_SUBJECT, phrase == null ? -1 : phrase.head());
        } else if (!agrees(subject) || trifles.travel(predicate, subject)) {
            trace.dropped(predicate, subject, modality, Reason.OUTSIDER);
        } else {
            tell(predicate, subject, modality, asides.tells(group));
        }
    }

    /** Who governs the next finite verb. */
    private Side following(int start) {
        for (Group group : structure.groups()) {
            if (group.start() > start && group.finite()) {
                return scene.governing(group);
            }
        }
        return null;
    }

    /** "All options are on the table": who says so threatens. */
    private Side threatening(Predicate predicate) {
        String verb = passage.norm(predicate.match().start());
        EventType type = predicate.act().type();
        boolean threat = (type == EventType.THREATEN || (type == EventType.REJECT && verb.equals("there")))
                && predicate.match().elements() > 1
                && !verb.startsWith("threat")
                && !verb.startsWith("warn");
        return threat && attribution.speaker() != null && attribution.speaker().acts() ? attribution.speaker() : null;
    }

    /** "the tariffs will take effect". */
    private boolean later(Predicate found) {
        for (int i = found.match().start(); i < found.match().end(); i++) {
            if (structure.tag(i) == Tag.MODAL) {
                return true;
            }
        }
        return false;
    }

    /** "condemned Norland's launch", "sanctions over its test": what others answer to is not told anew. */
    private boolean judged(Phrase phrase) {
        boolean told = tellings.all().stream()
                .anyMatch(telling -> telling.predicate().act().type() != EventType.MOBILIZE
                        && telling.predicate().match().start() < phrase.start());
        return told && (phrase.preposition() < 0 || JUDGED.contains(passage.norm(phrase.preposition())));
    }

    /** "signed an order that freezes", "adopted a resolution banning": who gives a paper force does what it does. */
    private Side issuer(Group group) {
        Phrase paper = structure.subject(group);
        boolean binding = paper != null && scene.nouns("binding").contains(passage.norm(paper.head()));
        Group issues = binding ? structure.before(paper.start()) : null;
        return issues != null
                        && scene.nouns("issuing").contains(passage.norm(issues.main()))
                        && !issues.passive()
                        && !issues.negated()
                        && paper.start() - issues.end() <= ISSUED
                ? scene.actor(issues)
                : null;
    }

    /** A noun that its owner, "by" or the verb of announcing before it gives to somebody. */
    private void nominal(Predicate found) {
        Predicate predicate = later(found) ? PredicateFinder.ahead(found) : found;
        Phrase told = structure.phrase(predicate.match().start());
        if (told != null && new Undone(scene).annulled(told)) {
            trace.dropped(predicate, null, Modality.NEGATED, Reason.UNTOLD);
            return;
        }
        Side meets = occasions.nominal(predicate) ? occasions.who(predicate) : null;
        if (meets != null && agrees(meets) && !attribution.supposed()) {
            tellings.active(predicate, meets, Modality.ASSERTED, true);
            return;
        }
        int start = predicate.match().start();
        Phrase phrase = structure.phrase(start);
        if (phrase == null || passage.norm(phrase.start()).equals("no")) {
            trace.dropped(predicate, null, Modality.NEGATED, phrase == null ? Reason.NOBODYS : Reason.UNTOLD);
            return;
        }
        Side owner = scene.owner(phrase, start);
        Group governor = structure.before(start);
        boolean announced = prospects.announced(phrase, start);
        if (owner == null) {
            owner = announced ? scene.actor(governor) : scene.agent(Math.max(phrase.end(), predicate.end()), DIRECT);
            owner = owner == null ? threatening(predicate) : owner;
            boolean fired = owner == null && "weapons".equals(predicate.act().mode());
            owner = fired ? new Arms(scene, doers).origin(predicate) : owner;
        }
        boolean media = announced && owner != null && owner.voice() == Voice.STATE_MEDIA;
        owner = media ? owner.state() : owner;
        boolean first = structure.tag(start - 1) == Tag.GER || passage.determined(start) || owner != null;
        if (owner == null || !first || "MED".equals(owner.sector()) || !agrees(owner)) {
            trace.dropped(predicate, owner, Modality.ASSERTED, owner == null ? Reason.NOBODYS : Reason.OUTSIDER);
            return;
        }
        if (predicate.act().type() == EventType.MOBILIZE && !announced && judged(phrase)) {
            trace.dropped(predicate, owner, Modality.ASSERTED, Reason.UNTOLD);
            return;
        }
        Modality modality = modalities.ofNoun(predicate, phrase, governor);
        boolean plan = predicate.match().rule().frame() == Frame.FUTURE && !announced;
        boolean standing = predicate.match().elements() == 1
                && (predicate.act().type() == EventType.COERCE
                        || passage.norm(start).equals("threats"))
                && !announced;
        if (told(modality) && !plan && !standing) {
            tellings.active(predicate, owner, modality, !announced);
        } else {
            trace.dropped(predicate, owner, modality, Reason.UNTOLD, modalities.cue());
        }
    }

    /** Whether the side may act for its state: a person in office, or about to take it. */
    private boolean agrees(Side side) {
        boolean elect = passage.norm(side.start() - 1).equals("elect")
                || passage.norm(side.start()).endsWith("-elect");
        return side.voice() != Voice.OUTSIDER || !side.person() || elect;
    }

    private void suffered(Predicate predicate, Group group, Modality modality) {
        if (!told(modality) || attribution.supposed()) {
            dropped(predicate, null, modality);
        } else {
            passives.read(predicate, group, modality, asides.tells(group));
        }
    }

    private static boolean told(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.PLANNED || modality == Modality.DENIED;
    }

    private void tell(Predicate predicate, Side subject, Modality modality, boolean aside) {
        boolean legislator = attribution.speaker() != null
                && attribution.speaker().voice() == Voice.LEGISLATOR
                && predicate.ahead()
                && !subject.person();
        boolean conditional = predicate.match().rule().frame() == Frame.FUTURE
                && predicate.act().type() == EventType.AGREE
                && (attribution.speaker() == null || Recipients.differs(attribution.speaker(), subject))
                && modalities.conditional();
        boolean supposed = conditional
                || legislator
                || (attribution.supposed() && !predicate.rule().equals("accuse.behind"));
        if (told(modality)
                && !supposed
                && !trifles.denial(predicate)
                && !trifles.fate(predicate)
                && !trifles.answer(predicate)
                && !trifles.comment(predicate)) {
            if (modality == Modality.ASSERTED && attribution.alleges(predicate, subject)) {
                tellings.add(predicate.alleged(), attribution.speaker(), subject, modality, List.of(), aside);
                return;
            }
            tellings.active(predicate, subject, modality, aside);
        } else {
            dropped(predicate, subject, modality);
        }
    }

    private void dropped(Predicate predicate, Side subject, Modality modality) {
        boolean told = told(modality);
        Reason said = trifles.denial(predicate) ? Reason.DENIAL : Reason.FATE;
        Reason reason = !told ? Reason.UNTOLD : attribution.supposed() ? Reason.SUPPOSED : said;
        trace.dropped(predicate, subject, modality, reason, told ? -1 : modalities.cue());
    }
}
