package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** Gathers the acts of a sentence: gives each subject's predicate its recipient and its company. */
final class Tellings {
    private final Scene scene;
    private final Structure structure;
    private final Recipients recipients;
    private final Company company;
    private final Home home;
    private final Trifles trifles;
    private final Doers doers;
    private final Trace trace;
    private final List<Telling> all = new ArrayList<>();

    Tellings(Scene scene, Doers doers, Trace trace) {
        this.trace = trace;
        this.scene = scene;
        this.doers = doers;
        structure = scene.structure;
        recipients = new Recipients(scene);
        company = new Company(scene);
        home = new Home(scene);
        trifles = new Trifles(scene);
    }

    List<Telling> all() {
        return all;
    }

    /** Whether the act told last lies ahead. */
    boolean planned() {
        return !all.isEmpty() && all.get(all.size() - 1).predicate().ahead();
    }

    void active(Predicate predicate, Side subject, Modality modality, boolean aside) {
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
        Reason fault = fault(predicate, subject, recipient);
        if (fault != null) {
            trace.dropped(predicate, subject, modality, fault);
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
        if (home.domestic(predicate, subject, found, recipients)) {
            return null;
        }
        boolean council = type == EventType.COERCE && subject.country().equals("UN");
        if (found == null && (council || (verdict(type) && recipients.pointsBack(predicate)))) {
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
        if (found != null && predicate.rule().equals("reject.plain") && beyond(predicate, found)) {
            return null;
        }
        return found == null && type == EventType.REJECT ? recipients.before(predicate, subject) : found;
    }

    /** "resisted a call to expel Norlandish envoys": they stand in what was not done. */
    private boolean beyond(Predicate predicate, Side found) {
        for (int i = predicate.match().end(); i < found.start(); i++) {
            Group group = structure.group(i);
            if (group != null && group.start() == i && group.kind() == Group.Kind.INFINITIVE) {
                return true;
            }
        }
        return false;
    }

    /** "responded by threatening": toward whoever acted before. */
    private boolean answers() {
        for (int i = 0; i < scene.passage.size(); i++) {
            if (scene.passage.norm(i).startsWith("respon")
                    || scene.passage.norm(i).startsWith("retaliat")) {
                return true;
            }
        }
        return false;
    }

    private static boolean verdict(EventType type) {
        return type == EventType.ACCUSE || type == EventType.REJECT;
    }

    /** Why it is no act of the subject upon the recipient, or null if it is one. */
    private Reason fault(Predicate predicate, Side subject, Side recipient) {
        boolean unsure = predicate.match().rule().trust() != Trust.SURE;
        boolean hinted = recipient == null || !recipient.named() || !subject.named();
        if (trifles.unauthorised(predicate, subject)) {
            return Reason.UNAUTHORISED;
        } else if (trifles.figurative(predicate) || trifles.travels(predicate, subject)) {
            return Reason.FIGURATIVE;
        } else if (trifles.criticised(predicate)) {
            return Reason.FATE;
        } else if (trifles.compliment(predicate, recipient)) {
            return Reason.COMPLIMENT;
        } else if (predicate.rule().equals("support.sign")) {
            boolean partner = recipient != null && scene.preposition(recipient).equals("with");
            return partner ? null : Reason.FAR_OBJECT;
        } else if (unsure && hinted) {
            return Reason.UNNAMED;
        } else if (trifles.caution(predicate, recipient)) {
            return Reason.CAUTION;
        }
        boolean far = !threatens(predicate, recipient)
                && (single(predicate) || unsure)
                && !near(predicate, subject, recipient);
        return !far ? null : recipient == null ? Reason.NO_OBJECT : Reason.FAR_OBJECT;
    }

    private boolean threatens(Predicate predicate, Side recipient) {
        boolean said = recipient != null
                || scene.passage.norm(predicate.match().start()).startsWith("threat");
        return predicate.act().type() == EventType.THREATEN && !trifles.fate(predicate) && said;
    }

    /** A single word is an act only upon somebody, and right before them. */
    private boolean single(Predicate predicate) {
        return predicate.match().elements() == 1
                && predicate.inner() == null
                && !predicate.rule().equals("retreat.disarm")
                && structure.group(predicate.match().start()) != null;
    }

    private boolean near(Predicate predicate, Side subject, Side recipient) {
        return recipient != null
                && (recipient.equals(doers.besides(subject.country())) || recipients.near(predicate, recipient));
    }

    void add(Predicate predicate, Side actor, Side recipient, Modality modality, List<String> with, boolean aside) {
        Side visitor = recipient == null ? null : company.visitor(predicate, actor, recipient);
        boolean turned = visitor != null && visitor.equals(recipient);
        doers.note(predicate.act(), actor);
        all.add(new Telling(
                predicate,
                turned ? recipient : actor,
                turned ? actor : recipient,
                modality,
                with,
                visitor != null,
                aside));
    }

    static boolean weapons(Predicate predicate) {
        return predicate.act().type() == EventType.MOBILIZE;
    }
}
