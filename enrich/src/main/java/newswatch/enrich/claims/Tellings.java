package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** Gathers the acts of a sentence: gives each subject's predicate its recipient and its company. */
final class Tellings {
    /** Of more than that many, only the first are told of together. */
    private static final int SEVERAL = 3;

    private final Scene scene;
    private final Company company;
    private final Trifles trifles;
    private final Doers doers;
    private final Whom whom;
    private final Trace trace;
    private final List<Telling> all = new ArrayList<>();

    Tellings(Scene scene, Doers doers, Trace trace) {
        this.trace = trace;
        this.scene = scene;
        this.doers = doers;
        company = new Company(scene);
        trifles = new Trifles(scene);
        whom = new Whom(scene, doers);
    }

    List<Telling> all() {
        return all;
    }

    /** Whether some act told holds the group's verb. */
    boolean covers(Group group) {
        return all.stream()
                .map(telling -> telling.predicate().match())
                .anyMatch(match -> match.start() <= group.main() && group.main() < match.end());
    }

    /** Whether the act told last lies ahead. */
    boolean planned() {
        return !all.isEmpty() && all.get(all.size() - 1).predicate().ahead();
    }

    void active(Predicate predicate, Side subject, Modality modality, boolean aside) {
        List<Side> together = together(subject);
        Side beside = together.stream()
                .filter(side -> Recipients.differs(side, subject))
                .findFirst()
                .orElse(null);
        boolean mutual = Company.mutual(predicate);
        if (subject.pair()) {
            both(predicate, subject, mutual ? null : whom.named(predicate, subject), modality, aside);
            return;
        }
        if (beside != null && eachOther(predicate)) {
            add(predicate, subject, beside, modality, List.of(), aside);
            add(predicate, beside, subject, modality, List.of(), aside);
            return;
        }
        if (beside != null && mutual) {
            each(predicate, together, modality, aside);
            return;
        }
        List<Side> recipients = weapons(predicate) ? List.of() : whom.of(predicate, subject, all);
        Side recipient = recipients.isEmpty() ? null : recipients.get(0);
        if (beside != null
                && recipient == null
                && Company.tying(predicate)
                && scene.preposition(beside).isEmpty()) {
            each(predicate, together, modality, aside);
            return;
        }
        Reason fault = fault(predicate, subject, recipient);
        if (fault != null) {
            doers.suppose(predicate.act(), subject, predicate.match().start());
            trace.dropped(predicate, subject, modality, fault);
            return;
        }
        for (Side side : together) {
            boolean acts =
                    side.equals(subject) || (!mutual && (recipient == null || Recipients.differs(side, recipient)));
            if (acts) {
                add(predicate, side, recipient, modality, company.with(predicate, side, recipient, together), aside);
            }
        }
        for (int i = 1; i < recipients.size(); i++) {
            add(predicate, subject, recipients.get(i), modality, List.of(), aside);
        }
    }

    /** "accused each other of": both do it, to one another. */
    private boolean eachOther(Predicate predicate) {
        for (int i = predicate.match().start() + 1; i <= predicate.match().end(); i++) {
            boolean each = scene.passage.norm(i).equals("each")
                    || scene.passage.norm(i).equals("one");
            if (each && scene.passage.norm(i + 1).endsWith("other")) {
                return true;
            }
        }
        return false;
    }

    /** What each of several does with each other. */
    private void each(Predicate predicate, List<Side> together, Modality modality, boolean aside) {
        for (int i = 0; i < Math.min(together.size(), SEVERAL); i++) {
            for (int j = i + 1; j < Math.min(together.size(), SEVERAL); j++) {
                if (Recipients.differs(together.get(i), together.get(j))) {
                    add(predicate, together.get(i), together.get(j), modality, List.of(), aside);
                }
            }
        }
    }

    /** "the two sides met", "the two sides condemned Norland": what they do to each other, or each to a third. */
    private void both(Predicate predicate, Side subject, Side third, Modality modality, boolean aside) {
        Side other = new Side(
                subject.start(), subject.end(), subject.other(), null, null, null, null, null, true, false, false);
        if (third == null || !Recipients.differs(third, other)) {
            add(predicate, subject, other, modality, List.of(), aside);
        } else {
            add(predicate, subject, third, modality, List.of(), aside);
            add(predicate, other, third, modality, List.of(), aside);
        }
    }

    /** Whoever acts as one with the subject, and the subject, as they are named. */
    private List<Side> together(Side subject) {
        List<Side> together = new ArrayList<>(company.conjuncts(subject));
        together.add(subject);
        together.sort(Comparator.comparingInt(Side::start));
        return together;
    }

    /** Why it is no act of the subject upon the recipient, or null if it is one. */
    private Reason fault(Predicate predicate, Side subject, Side recipient) {
        boolean unsure = predicate.match().rule().trust() != Trust.SURE;
        boolean hinted = recipient == null || !recipient.named() || !(subject.named() || antecedent(subject));
        if (trifles.unauthorised(predicate, subject)) {
            return Reason.UNAUTHORISED;
        } else if (trifles.figurative(predicate)) {
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
        boolean loose = whom.single(predicate)
                || unsure
                || predicate.rule().equals("consult.gather")
                || (predicate.rule().equals("support.seal") && recipient != null);
        boolean far = !threatens(predicate, recipient) && loose && !whom.near(predicate, recipient);
        return !far ? null : recipient == null ? Reason.NO_OBJECT : Reason.FAR_OBJECT;
    }

    private boolean threatens(Predicate predicate, Side recipient) {
        boolean said = recipient != null
                || scene.passage.norm(predicate.match().start()).startsWith("threat");
        return predicate.act().type() == EventType.THREATEN && !trifles.fate(predicate) && said;
    }

    void add(Predicate predicate, Side actor, Side recipient, Modality modality, List<String> with, boolean aside) {
        Side visitor = recipient == null ? null : company.visitor(predicate, actor, recipient);
        boolean turned = visitor != null && visitor.equals(recipient);
        doers.note(predicate.act(), actor, predicate.match().start());
        all.add(new Telling(
                predicate,
                turned ? recipient : actor,
                turned ? actor : recipient,
                modality,
                with,
                visitor != null,
                aside));
    }

    /** Whether the pronoun stands for who speaks in the same sentence: "Norland said it". */
    private boolean antecedent(Side pronoun) {
        for (Group group : scene.structure.groups()) {
            boolean before = group.end() <= pronoun.start() && scene.structure.says(group);
            Side speaker = before ? scene.actor(group) : null;
            if (speaker != null && speaker.named() && speaker.country().equals(pronoun.country())) {
                return true;
            }
        }
        return false;
    }

    static boolean weapons(Predicate predicate) {
        return predicate.act().type() == EventType.MOBILIZE;
    }
}
