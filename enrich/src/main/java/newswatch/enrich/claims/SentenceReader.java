package newswatch.enrich.claims;

import java.util.List;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Frame;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.events.EventType;
import newswatch.events.Modality;
import newswatch.events.Voice;

/** Reads the acts that one sentence tells: each predicate with its subject, its recipient, its modality and its day. */
final class SentenceReader {
    private static final int MAX_PREDICATES = 20;

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
    private final Standins standins;
    private final Nominals nominals;
    private final Ahead ahead;
    private final Motions motions;
    private final Passives passives;
    private final Captors captors;
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
        Arms arms = new Arms(scene, doers);
        standins = new Standins(scene, attribution);
        nominals = new Nominals(scene, attribution, modalities, tellings, standins, prospects, arms, trace);
        crowds = new Crowds(scene);
        ahead = new Ahead(scene);
        motions = new Motions(scene, arms, modalities, tellings, lead);
        captors = new Captors(scene, attribution, tellings);
        passives = new Passives(scene, attribution, tellings, captors, doers, trace);
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
        Side teller = standins.teller(found);
        if (teller != null) {
            tell(found, teller, Modalities.of(found), group != null && asides.tells(group));
            return;
        }
        if (group == null) {
            nominals.read(found);
            return;
        }
        if (attributive(group)) {
            trace.dropped(found, null, Modality.ASSERTED, Reason.NOBODYS);
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
        subject = subject == null ? standins.threatening(predicate) : subject;
        subject = subject == null ? new Instruments(scene).signing(predicate, group) : subject;
        Side crowd = crowds.of(predicate, group);
        subject = crowd == null ? subject : crowd;
        if (told(modality) && captors.secured(predicate, subject, modality, asides.tells(group))) {
            return;
        }
        if (subject == null) {
            Phrase phrase = structure.subject(group);
            trace.dropped(predicate, null, modality, Reason.NO_SUBJECT, phrase == null ? -1 : phrase.head());
        } else if (!standins.agrees(subject) || trifles.travel(predicate, subject)) {
            trace.dropped(predicate, subject, modality, Reason.OUTSIDER);
        } else {
            tell(predicate, subject, modality, asides.tells(group));
        }
    }

    /** "to order \"targeted strikes\"": right behind another verb stands no verb but what its object is like. */
    private boolean attributive(Group group) {
        int at = group.start() - 1;
        boolean quoted = structure.tag(at) == Tag.QUOTE;
        Group before = structure.group(quoted ? at - 1 : at);
        return before != null
                && quoted
                && group.kind() == Group.Kind.FINITE
                && !group.helped()
                && !structure.says(before)
                && structure.tag(before.main()) != Tag.BE;
    }

    private void suffered(Predicate predicate, Group group, Modality modality) {
        if (trifles.published(predicate)) {
            trace.dropped(predicate, null, modality, Reason.FIGURATIVE);
        } else if (!told(modality) || attribution.supposed()) {
            dropped(predicate, null, modality);
        } else {
            passives.read(predicate, group, modality, asides.tells(group));
        }
    }

    static boolean told(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.PLANNED || modality == Modality.DENIED;
    }

    private void tell(Predicate predicate, Side subject, Modality modality, boolean aside) {
        boolean legislator = attribution.speaker() != null
                && attribution.speaker().voice() == Voice.LEGISLATOR
                && attribution.speaker().person()
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
