package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.events.EventType;
import newswatch.events.Modality;

/** Gathers the acts of a sentence: gives each subject's predicate its recipient and its company. */
final class Tellings {
    /** How far back the council's concern may have been told. */
    private static final int BACK = 40;

    /** Of more than that many, only the first are told of together. */
    private static final int SEVERAL = 3;

    private static final Set<EventType> POINTING =
            EnumSet.of(EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.SUPPORT);
    /** What one sentence does to each of several. */
    private static final Set<EventType> SHARED =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.SUPPORT, EventType.COERCE);

    private final Scene scene;
    private final Structure structure;
    private final Recipients recipients;
    private final Company company;
    private final Home home;
    private final Trifles trifles;
    private final Implied implied;
    private final Answers answers;
    private final Addressed addressed;
    private final Doers doers;
    private final Pointers pointers;
    private final Trace trace;
    private List<Side> pointed = List.of();
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
        implied = new Implied(scene);
        answers = new Answers(scene, doers);
        addressed = new Addressed(scene);
        pointers = new Pointers(scene, doers);
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
            both(predicate, subject, mutual ? null : recipients.of(predicate, subject), modality, aside);
            return;
        }
        if (beside != null && mutual) {
            each(predicate, together, modality, aside);
            return;
        }
        List<Side> recipients = weapons(predicate) ? List.of() : recipients(predicate, subject);
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
            doers.note(predicate.act(), subject, predicate.match().start());
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

    /** All whom the act goes to, the first one first: who is named, else who did what is pointed back to. */
    private List<Side> recipients(Predicate predicate, Side subject) {
        Side found = recipients.of(predicate, subject);
        pointed = List.of();
        if (home.domestic(predicate, subject, found, recipients)) {
            return List.of();
        }
        if (found != null && predicate.rule().equals("reject.plain") && beyond(predicate, found)) {
            return List.of();
        }
        if (found != null) {
            return several(predicate, subject, found);
        }
        List<Side> both = SHARED.contains(predicate.act().type())
                ? addressed.both(predicate, subject, recipients.limit(predicate))
                : List.of();
        if (!both.isEmpty()) {
            return both;
        }
        pointed = pointed(predicate, subject);
        if (!pointed.isEmpty()) {
            return pointed;
        }
        Side other = unnamed(predicate, subject);
        if (other == null && !single(predicate)) {
            other = implied.of(predicate, subject, all);
            pointed = other == null ? List.of() : List.of(other);
        }
        if (other == null && !weapons(predicate)) {
            other = answers.of(predicate, subject, all);
            pointed = other == null ? List.of() : List.of(other);
        }
        return other == null ? List.of() : List.of(other);
    }

    /** "urged Norland and Suderia to": each of them. */
    private List<Side> several(Predicate predicate, Side subject, Side found) {
        List<Side> several = new ArrayList<>(2);
        several.add(found);
        if (SHARED.contains(predicate.act().type())) {
            company.conjuncts(found).stream()
                    .filter(side -> side.start() > found.end() && Recipients.differs(side, subject))
                    .forEach(several::add);
        }
        return several;
    }

    /** "lashed out at Norland and demanded that it be canceled": of the same one. */
    private Side sameAsBefore(Predicate predicate, Side subject) {
        Telling last = all.isEmpty() ? null : all.get(all.size() - 1);
        boolean goes = last != null
                && last.recipient() != null
                && last.actor().equals(subject)
                && SHARED.contains(last.predicate().act().type())
                && structure.tag(predicate.match().start() - 1) == Tag.CC
                && scene.passage.norm(predicate.match().end() - 1).equals("that");
        return goes ? last.recipient() : null;
    }

    private List<Side> pointed(Predicate predicate, Side subject) {
        EventType type = predicate.act().type();
        boolean council = type == EventType.COERCE && subject.country().equals("UN");
        if (council && predicate.match().rule().trust() == Trust.SURE) {
            List<Side> done = doers.of(
                    DeedKind.ANSWERED, subject.country(), predicate.match().start(), BACK);
            return done.stream().anyMatch(side -> Counterparts.vetoes(side.country())) ? List.of() : done;
        }
        if (POINTING.contains(type) && (type != EventType.REQUEST || pointers.stopping(predicate))) {
            Set<DeedKind> kinds = type == EventType.REQUEST ? DeedKind.STOPPED : DeedKind.JUDGED;
            return pointers.meant(predicate, recipients.limit(predicate), subject, kinds);
        }
        boolean answers = type == EventType.THREATEN || type == EventType.COERCE || type == EventType.SANCTION;
        Side caused = answers ? new Causes(scene).of(subject) : null;
        return caused != null ? List.of(caused) : answers ? pointers.answered(predicate, subject) : List.of();
    }

    private Side unnamed(Predicate predicate, Side subject) {
        EventType type = predicate.act().type();
        Side before = SHARED.contains(type) ? sameAsBefore(predicate, subject) : null;
        if (before != null) {
            return before;
        }
        if (type == EventType.ACCUSE) {
            return recipients.prompting(predicate, subject);
        }
        if (type == EventType.THREATEN || type == EventType.AGREE) {
            Side conditional = recipients.conditional(subject);
            return conditional == null && type == EventType.THREATEN && recipients.postposed(predicate, subject)
                    ? recipients.first(predicate, subject)
                    : conditional;
        }
        return type == EventType.REJECT ? refused(predicate, subject) : null;
    }

    /** Whose wish is refused that stands before, behind "in answer to" or in a condition. */
    private Side refused(Predicate predicate, Side subject) {
        Side before = recipients.before(predicate, subject);
        Side answered = before == null ? recipients.answered(predicate, subject) : before;
        return answered == null ? recipients.conditional(subject) : answered;
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

    /** Why it is no act of the subject upon the recipient, or null if it is one. */
    private Reason fault(Predicate predicate, Side subject, Side recipient) {
        boolean unsure = predicate.match().rule().trust() != Trust.SURE;
        boolean hinted = recipient == null || !recipient.named() || !(subject.named() || scene.antecedent(subject));
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
        boolean far = !threatens(predicate, recipient) && (single(predicate) || unsure) && !near(predicate, recipient);
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

    private boolean near(Predicate predicate, Side recipient) {
        return recipient != null && (pointed.contains(recipient) || recipients.near(predicate, recipient));
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

    static boolean weapons(Predicate predicate) {
        return predicate.act().type() == EventType.MOBILIZE;
    }
}
