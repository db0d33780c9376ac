package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.Sense;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Phrase;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.events.EventType;
import newswatch.events.Modality;
import newswatch.events.Voice;

/** Reads the acts that one sentence tells: each predicate with its subject, its recipient, its modality and its day. */
final class SentenceReader {
    private static final int MAX_PREDICATES = 12;

    private static final int DIRECT = 7;

    private static final int AGENT = 12;

    private static final Set<String> TOLD = Set.of(
            "announced",
            "announces",
            "announcing",
            "ordered",
            "orders",
            "ordering",
            "confirmed",
            "approved",
            "unveiled",
            "revealed",
            "made",
            "issued",
            "outlined",
            "disclosed",
            "declared");

    private final Scene scene;

    private final Passage passage;

    private final Structure structure;

    private final Attribution attribution;

    private final Predications predications;

    private final Recipients recipients;
    private final Company company;
    private final Trifles trifles;

    private final Modalities modalities;

    private final List<Telling> tellings = new ArrayList<>();

    private final Doers doers;
    private final Trace trace;

    SentenceReader(
            Scene scene, Attribution attribution, PredicateFinder predicates, Doers doers, boolean lead, Trace trace) {
        this.trace = trace;
        this.scene = scene;
        this.attribution = attribution;
        this.doers = doers;
        passage = scene.passage;
        structure = scene.structure;
        predications = new Predications(scene, predicates, lead);
        recipients = new Recipients(scene);
        company = new Company(scene);
        trifles = new Trifles(scene);
        modalities = new Modalities(scene);
    }

    List<Telling> read() {
        int from = 0;
        for (int n = 0; n < MAX_PREDICATES && from < passage.size(); n++) {
            Predicate predicate = predications.next(from);
            if (predicate == null) {
                break;
            }
            take(PredicateFinder.planned(predicate));
            from = Math.max(predicate.end(), predicate.match().start() + 1);
        }
        tellings.addAll(new SpeechActs(scene, attribution, doers).read());
        return tellings;
    }

    private void take(Predicate found) {
        int start = found.match().start();
        Group group = group(start);
        if (trifles.hollow(found)) {
            trace.dropped(found, null, Modality.PLANNED, Reason.HOLLOW);
            return;
        }
        if (group == null) {
            nominal(found);
            return;
        }
        boolean later = carried(found, group) || coming(found, group) || disposed(found, start);
        Predicate predicate = later ? PredicateFinder.ahead(found) : found;
        Modality modality = modalities.of(predicate, group);
        boolean passive =
                (predicate.match().passive() && group.passive()) || (group.passive() && start == group.main());
        if (passive || group.kind() == Group.Kind.PARTICIPLE) {
            suffered(predicate, group, modality);
            return;
        }
        Side subject = scene.governing(group);
        subject = subject == null ? threatening(predicate) : subject;
        if (subject == null) {
            Phrase phrase = structure.subject(group);
            trace.dropped(predicate, null, modality, Reason.NO_SUBJECT, phrase == null ? -1 : phrase.head());
        } else if (!agrees(subject)) {
            trace.dropped(predicate, subject, modality, Reason.OUTSIDER);
        } else {
            tell(predicate, subject, modality, modalities.aside(group));
        }
    }

    /** The verb group there, or the "be" before an adjective: "is ready to". */
    private Group group(int start) {
        Group here = structure.group(start);
        if (here != null || structure.phrase(start) == null || structure.tag(start) != Tag.ADJ) {
            return here;
        }
        Group before = structure.before(start);
        boolean predicative = before != null
                && structure.tag(before.main()) == Tag.BE
                && structure.phrase(start).start() == start
                && before.end() >= start - 1;
        return predicative ? before : null;
    }

    /** "All options are on the table": who says so threatens. */
    private Side threatening(Predicate predicate) {
        String verb = passage.norm(predicate.match().start());
        boolean threat = predicate.act().type() == EventType.THREATEN
                && predicate.match().elements() > 1
                && !verb.startsWith("threat")
                && !verb.startsWith("warn");
        return threat && attribution.speaker() != null && attribution.speaker().acts() ? attribution.speaker() : null;
    }

    /** "will halt its tests and close the site": the second verb is as far ahead as the first. */
    private boolean carried(Predicate found, Group group) {
        boolean joined = structure.tag(group.start() - 1) == Tag.CC && form(group.main(), Form.BASE);
        boolean before = !tellings.isEmpty()
                && tellings.get(tellings.size() - 1).predicate().ahead();
        return joined && before && !found.ahead() && !group.helped();
    }

    /** "when the president visits": a present tense that a clause of time opens lies ahead. */
    private boolean coming(Predicate found, Group group) {
        int opener = structure.opener(group);
        String norm = opener < 0 ? "" : passage.norm(opener);
        boolean headline = group.kind() == Group.Kind.INFINITIVE && structure.before(group.start()) == null;
        boolean time = norm.equals("when") || norm.equals("before") || norm.equals("until") || norm.equals("once");
        return (headline && !found.ahead())
                || (time
                        && found.act().type() == EventType.CONSULT
                        && !group.helped()
                        && structure.tag(group.main()) == Tag.VERB);
    }

    /** "is open to talks": a disposition, no deed. */
    private boolean disposed(Predicate found, int start) {
        return structure.group(start) == null && !found.ahead() && found.act().type() == EventType.CONSULT;
    }

    private boolean form(int position, Form form) {
        for (Sense sense : passage.senses(position)) {
            if (sense.form() == form) {
                return true;
            }
        }
        return false;
    }

    /** A noun that its owner, "by" or the verb of announcing before it gives to somebody. */
    private void nominal(Predicate predicate) {
        int start = predicate.match().start();
        Phrase phrase = structure.phrase(start);
        if (phrase == null || passage.norm(phrase.start()).equals("no")) {
            trace.dropped(predicate, null, Modality.NEGATED, phrase == null ? Reason.NOBODYS : Reason.UNTOLD);
            return;
        }
        Side owner = scene.owner(phrase, start);
        Group governor = structure.before(start);
        boolean announced = governor != null
                && TOLD.contains(passage.norm(governor.main()))
                && governor.end() >= phrase.start() - 1
                && !governor.passive();
        if (owner == null) {
            owner = announced ? scene.actor(governor) : scene.agent(Math.max(phrase.end(), predicate.end()), DIRECT);
            owner = owner == null ? threatening(predicate) : owner;
        }
        boolean first = structure.tag(start - 1) == Tag.GER || passage.determined(start) || owner != null;
        if (owner == null || !first || "MED".equals(owner.sector()) || !agrees(owner)) {
            trace.dropped(predicate, owner, Modality.ASSERTED, owner == null ? Reason.NOBODYS : Reason.OUTSIDER);
            return;
        }
        Modality modality = modalities.ofNoun(predicate, phrase, governor);
        if (told(modality)) {
            active(predicate, owner, modality, !announced);
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

    /** A passive: who does it stands behind "by", who suffers it before. */
    private void suffered(Predicate predicate, Group group, Modality modality) {
        if (!told(modality) || attribution.supposed()) {
            dropped(predicate, null, modality);
            return;
        }
        Phrase subject = structure.subject(group);
        Side agent = scene.agent(predicate.match().start(), AGENT);
        Side named = recipients.suffering(subject, agent);
        boolean moved = agent == null && predicate.act().type() == EventType.MOBILIZE;
        if (moved) {
            agent = named != null ? named : attribution.speaker() != null ? attribution.speaker() : null;
            named = null;
        }
        if (agent == null || !agent.acts()) {
            trace.dropped(predicate, named, modality, Reason.NO_AGENT);
            return;
        }
        Side suffering = named != null ? named : recipients.of(predicate, agent);
        if (suffering != null || !predicate.rule().equals("retreat.release")) {
            add(predicate, agent, weapons(predicate) ? null : suffering, modality, List.of(), modalities.aside(group));
        } else {
            trace.dropped(predicate, agent, modality, Reason.NO_RECIPIENT);
        }
    }

    private static boolean told(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.PLANNED || modality == Modality.DENIED;
    }

    private void tell(Predicate predicate, Side subject, Modality modality, boolean aside) {
        boolean supposed = attribution.supposed() && !predicate.rule().equals("accuse.behind");
        if (told(modality)
                && !supposed
                && !trifles.denial(predicate)
                && !trifles.fate(predicate)
                && !trifles.comment(predicate)) {
            active(predicate, subject, modality, aside);
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

    private void active(Predicate predicate, Side subject, Modality modality, boolean aside) {
        Side beside = company.beside(subject);
        boolean mutual = Company.mutual(predicate);
        if (subject.pair()) {
            Side other = new Side(
                    subject.start(), subject.end(), subject.other(), null, null, null, null, null, true, false, false);
            add(predicate, subject, other, modality, List.of(), aside);
            return;
        }
        if (beside != null && mutual) {
            boolean left = beside.start() < subject.start();
            add(predicate, left ? beside : subject, left ? subject : beside, modality, List.of(), aside);
            return;
        }
        Side recipient = weapons(predicate) ? null : recipient(predicate, subject);
        if (trifles.compliment(predicate, recipient)) {
            trace.dropped(predicate, subject, modality, Reason.COMPLIMENT);
            return;
        }
        if (lacks(predicate, subject, recipient)) {
            trace.dropped(predicate, subject, modality, recipient == null ? Reason.NO_OBJECT : Reason.FAR_OBJECT);
            return;
        }
        add(predicate, subject, recipient, modality, company.with(predicate, subject, recipient, beside), aside);
        if (beside != null
                && !mutual
                && !weapons(predicate)
                && (recipient == null || !recipient.country().equals(beside.country()))) {
            add(predicate, beside, recipient, modality, List.of(), aside);
        }
    }

    private Side recipient(Predicate predicate, Side subject) {
        Side found = recipients.of(predicate, subject);
        EventType type = predicate.act().type();
        boolean council = type == EventType.COERCE && subject.country().equals("UN");
        if (found == null && ((verdict(type) && recipients.pointsBack(predicate)) || council)) {
            return doers.besides(subject.country());
        }
        if (found == null && (type == EventType.THREATEN || type == EventType.AGREE)) {
            Side conditional = recipients.conditional(subject);
            if (conditional == null && type == EventType.THREATEN && answers()) {
                return doers.besides(subject.country());
            }
            return conditional == null && type == EventType.THREATEN && recipients.postposed(predicate, subject)
                    ? recipients.first(predicate, subject)
                    : conditional;
        }
        return found == null && type == EventType.REJECT ? recipients.before(predicate, subject) : found;
    }

    /** "responded by threatening": toward whoever acted before. */
    private boolean answers() {
        for (int i = 0; i < passage.size(); i++) {
            if (passage.norm(i).startsWith("respon") || passage.norm(i).startsWith("retaliat")) {
                return true;
            }
        }
        return false;
    }

    private static boolean verdict(EventType type) {
        return type == EventType.ACCUSE || type == EventType.REJECT || type == EventType.SUPPORT;
    }

    /** A single word is an act only upon somebody, and right before them. */
    private boolean lacks(Predicate predicate, Side subject, Side recipient) {
        boolean single = predicate.match().elements() == 1
                && predicate.inner() == null
                && !predicate.rule().equals("retreat.disarm")
                && structure.group(predicate.match().start()) != null;
        boolean signed = predicate.rule().equals("support.sign");
        if (signed) {
            return recipient == null || !scene.preposition(recipient).equals("with");
        }
        boolean threat = predicate.act().type() == EventType.THREATEN;
        if (threat && !trifles.fate(predicate)) {
            return false;
        }
        boolean near = recipient != null
                && (recipient.equals(doers.besides(subject.country())) || recipients.near(predicate, recipient));
        boolean unsure = predicate.match().rule().trust() != Trust.SURE;
        return (single || unsure) && !near;
    }

    private void add(
            Predicate predicate, Side actor, Side recipient, Modality modality, List<String> with, boolean aside) {
        Side visitor = recipient == null ? null : company.visitor(predicate, actor, recipient);
        boolean turned = visitor != null && visitor.equals(recipient);
        doers.note(predicate.act(), actor);
        tellings.add(new Telling(
                predicate,
                turned ? recipient : actor,
                turned ? actor : recipient,
                modality,
                with,
                visitor != null,
                aside));
    }

    private static boolean weapons(Predicate predicate) {
        return predicate.act().type() == EventType.MOBILIZE;
    }
}
