package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.Sense;
import newswatch.enrich.claims.rules.Clause;
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
    private final PredicateFinder predicates;
    private final Recipients recipients;
    private final Modalities modalities;
    private final List<Telling> tellings = new ArrayList<>();
    private Side doer;

    SentenceReader(Scene scene, Attribution attribution, PredicateFinder predicates, Side doer) {
        this.scene = scene;
        this.attribution = attribution;
        this.predicates = predicates;
        this.doer = doer;
        passage = scene.passage;
        structure = scene.structure;
        recipients = new Recipients(scene);
        modalities = new Modalities(scene);
    }

    List<Telling> read() {
        int from = 0;
        for (int n = 0; n < MAX_PREDICATES && from < passage.size(); n++) {
            Predicate predicate = next(from);
            if (predicate == null) {
                break;
            }
            take(PredicateFinder.planned(predicate));
            from = Math.max(predicate.end(), predicate.match().start() + 1);
        }
        tellings.addAll(new SpeechActs(scene, attribution, doer).read());
        return tellings;
    }

    /** Who did what "the launch" points back to, as far as the sentence tells. */
    Side doer() {
        return doer;
    }

    private Predicate next(int from) {
        for (int i = from; i < passage.size(); i++) {
            Predicate found = predicates.likely(passage, i) ? at(i) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Where the structure gives a side to a verb, as much certainty is there as between two given sides. */
    private Predicate at(int position) {
        Predicate sure = predicates.leftmost(passage, clause(position), position, position + 1, Trust.SURE);
        Group group = structure.group(position);
        boolean governed =
                sure == null && group != null && group.finite() && group.main() == position && subject(group) != null;
        return governed ? predicates.leftmost(passage, clause(position), position, position + 1, Trust.LIKELY) : sure;
    }

    /** With the end of the side that stands right before the position, so that noun-like verbs are known as verbs. */
    private Clause clause(int position) {
        Group group = structure.group(position);
        boolean verb = group != null && group.main() == position && structure.tag(position) == Tag.VERB;
        return verb ? new Clause(-1, position, -1, -1) : new Clause(-1, -2, -1, -1);
    }

    private void take(Predicate found) {
        int start = found.match().start();
        Group group = group(start);
        if (group == null) {
            nominal(found);
            return;
        }
        Predicate predicate = carried(found, group) || coming(found, group) ? PredicateFinder.ahead(found) : found;
        Modality modality = modalities.of(predicate, group);
        boolean passive =
                (predicate.match().passive() && group.passive()) || (group.passive() && start == group.main());
        if (passive || group.kind() == Group.Kind.PARTICIPLE) {
            suffered(predicate, group, modality);
            return;
        }
        Side subject = subject(group);
        subject = subject == null ? threatening(predicate) : subject;
        if (subject != null && !agrees(subject)) {
            return;
        }
        if (subject != null) {
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

    private Side subject(Group group) {
        Phrase phrase = structure.subject(group);
        if (phrase == null) {
            return null;
        }
        Side acting = scene.acting(phrase);
        return acting == null && weapon(phrase) ? scene.owner(phrase) : acting;
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

    /** "North Korean missiles flew". */
    private boolean weapon(Phrase phrase) {
        return switch (passage.norm(phrase.head())) {
            case "missile", "missiles", "rocket", "rockets", "satellite", "bomb", "site", "reactor" -> true;
            default -> false;
        };
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
            return;
        }
        Modality modality = modalities.ofNoun(predicate, phrase, governor);
        if (told(modality)) {
            active(predicate, owner, modality, !announced);
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
            return;
        }
        Side suffering = named != null ? named : recipients.of(predicate, agent);
        if (suffering != null || !predicate.rule().equals("retreat.release")) {
            add(predicate, agent, weapons(predicate) ? null : suffering, modality, List.of(), modalities.aside(group));
        }
    }

    private static boolean told(Modality modality) {
        return modality == Modality.ASSERTED || modality == Modality.PLANNED || modality == Modality.DENIED;
    }

    private void tell(Predicate predicate, Side subject, Modality modality, boolean aside) {
        boolean supposed = attribution.supposed() && !predicate.rule().equals("accuse.behind");
        if (told(modality) && !supposed && !denial(predicate) && !fate(predicate)) {
            active(predicate, subject, modality, aside);
        }
    }

    /** "will face consequences": said of somebody, not by him. */
    private boolean fate(Predicate predicate) {
        Group group = structure.group(predicate.match().start());
        return predicate.act().type() == EventType.THREATEN
                && group != null
                && scene.nouns("fates").contains(passage.norm(group.main()));
    }

    private void active(Predicate predicate, Side subject, Modality modality, boolean aside) {
        Side beside = recipients.beside(subject);
        boolean mutual = Recipients.mutual(predicate);
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
        if (lacks(predicate, recipient)) {
            return;
        }
        add(predicate, subject, recipient, modality, with(predicate, subject, recipient, beside), aside);
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
        boolean other = doer != null && !doer.country().equals(subject.country());
        if (found == null && other && verdict(type) && recipients.pointsBack(predicate)) {
            return doer;
        }
        if (found == null && type == EventType.THREATEN) {
            Side conditional = recipients.conditional(subject);
            return conditional == null && recipients.postposed(predicate, subject)
                    ? recipients.first(predicate, subject)
                    : conditional;
        }
        return found == null && type == EventType.REJECT ? recipients.before(predicate, subject) : found;
    }

    private static boolean verdict(EventType type) {
        return type == EventType.ACCUSE || type == EventType.REJECT || type == EventType.SUPPORT;
    }

    /** A single word is an act only upon somebody, and right before them. */
    private boolean lacks(Predicate predicate, Side recipient) {
        boolean single = predicate.match().elements() == 1
                && predicate.inner() == null
                && !predicate.rule().equals("retreat.disarm")
                && structure.group(predicate.match().start()) != null;
        boolean unsure = predicate.match().rule().trust() != Trust.SURE;
        boolean signed = predicate.rule().equals("support.sign");
        if (signed) {
            return recipient == null || !scene.preposition(recipient).equals("with");
        }
        boolean near = recipient != null
                && (recipient.equals(doer)
                        || predicate.act().type() == EventType.THREATEN
                        || recipients.near(predicate, recipient));
        return (single || unsure) && !near;
    }

    private void add(
            Predicate predicate, Side actor, Side recipient, Modality modality, List<String> with, boolean aside) {
        Side visitor = recipient == null ? null : visitor(predicate, actor, recipient);
        boolean turned = visitor != null && visitor.equals(recipient);
        if (weapons(predicate) || predicate.act().type().quad() == newswatch.events.Quad.MATERIAL_CONFLICT) {
            doer = actor;
        }
        tellings.add(new Telling(
                predicate,
                turned ? recipient : actor,
                turned ? actor : recipient,
                modality,
                with,
                visitor != null,
                aside));
    }

    /** For a meeting on one side's soil, the other side. */
    private Side visitor(Predicate predicate, Side actor, Side recipient) {
        if (predicate.act().type() != EventType.CONSULT) {
            return null;
        }
        if (predicate.rule().equals("consult.host")) {
            return recipient;
        }
        for (Side side : scene.sides) {
            boolean place = side.start() > predicate.match().start()
                    && (!side.acts() || passage.norm(side.start() - 1).equals("in"));
            if (place && side.country().equals(actor.country())) {
                return recipient;
            } else if (place && side.country().equals(recipient.country())) {
                return actor;
            }
        }
        return null;
    }

    private List<String> with(Predicate predicate, Side actor, Side recipient, Side beside) {
        List<String> with = recipients.allies(predicate, actor, recipient);
        boolean joint = Recipients.joint(predicate) || predicate.act().type() == EventType.COERCE;
        if (joint
                && beside != null
                && (recipient == null || !beside.country().equals(recipient.country()))
                && !with.contains(beside.country())) {
            with.add(beside.country());
        }
        return List.copyOf(with);
    }

    private static boolean weapons(Predicate predicate) {
        return predicate.act().type() == EventType.MOBILIZE;
    }

    /** "denied that …": what is denied is another predicate's. */
    private boolean denial(Predicate predicate) {
        String norm = passage.norm(predicate.match().start());
        return norm.startsWith("den") && predicate.act().type() == EventType.REJECT && !norm.equals("denounced");
    }
}
