package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.rules.Trust;
import newswatch.enrich.claims.syntax.Group;
import newswatch.enrich.claims.syntax.Structure;
import newswatch.enrich.claims.syntax.Tag;
import newswatch.events.EventType;

/** All whom an act goes to: who is named behind it, else who did what it points back to, else who was told of before. */
final class Whom {
    /** How far back the council's concern may have been told. */
    private static final int BACK = 40;

    private static final Set<EventType> POINTING =
            EnumSet.of(EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.SUPPORT);
    /** What one answers another's act with. */
    private static final Set<EventType> ANSWERS = EnumSet.of(EventType.ACCUSE, EventType.REJECT, EventType.THREATEN);
    /** What one sentence does to each of several. */
    private static final Set<EventType> SHARED =
            EnumSet.of(EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.SUPPORT, EventType.COERCE);

    private final Scene scene;
    private final Structure structure;
    private final Recipients recipients;
    private final Asked asked;
    private final Company company;
    private final Home home;
    private final Implied implied;
    private final Answers answers;
    private final Addressed addressed;
    private final Doers doers;
    private final Pointers pointers;
    private List<Side> pointed = List.of();

    Whom(Scene scene, Doers doers) {
        this.scene = scene;
        this.doers = doers;
        structure = scene.structure;
        recipients = new Recipients(scene);
        asked = new Asked(scene, recipients);
        company = new Company(scene);
        home = new Home(scene);
        implied = new Implied(scene);
        answers = new Answers(scene, doers);
        addressed = new Addressed(scene);
        pointers = new Pointers(scene, doers);
    }

    /** All whom the act goes to, the first one first: who is named, else who did what is pointed back to. */
    List<Side> of(Predicate predicate, Side subject, List<Telling> all) {
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
        Side other = unnamed(predicate, subject, all);
        if (other == null && !single(predicate)) {
            other = implied.of(predicate, subject, all);
            pointed = other == null ? List.of() : List.of(other);
        }
        if (other == null && ANSWERS.contains(predicate.act().type()) && implied.unnamed(predicate)) {
            other = implied.saying(predicate, subject);
            pointed = other == null ? List.of() : List.of(other);
        }
        if (other == null && !Tellings.weapons(predicate)) {
            other = answers.of(predicate, subject, all);
            pointed = other == null ? List.of() : List.of(other);
        }
        return other == null ? List.of() : List.of(other);
    }

    /** Who is named as the one it is done to, or null. */
    Side named(Predicate predicate, Side subject) {
        return recipients.of(predicate, subject);
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
    private Side sameAsBefore(Predicate predicate, Side subject, List<Telling> all) {
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

    private Side unnamed(Predicate predicate, Side subject, List<Telling> all) {
        EventType type = predicate.act().type();
        Side before = SHARED.contains(type) ? sameAsBefore(predicate, subject, all) : null;
        if (before != null) {
            return before;
        }
        if (type == EventType.ACCUSE) {
            return recipients.prompting(predicate, subject);
        }
        if (type == EventType.THREATEN || type == EventType.AGREE) {
            Side conditional = asked.conditional(subject);
            return conditional == null && type == EventType.THREATEN && recipients.postposed(predicate, subject)
                    ? recipients.first(predicate, subject)
                    : conditional;
        }
        return type == EventType.REJECT ? asked.refused(predicate, subject) : null;
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

    /** A single word is an act only upon somebody, and right before them. */
    boolean single(Predicate predicate) {
        return predicate.match().elements() == 1
                && predicate.inner() == null
                && !predicate.rule().equals("retreat.disarm")
                && structure.group(predicate.match().start()) != null;
    }

    /** Whether the recipient found last stands in the predicate's object, or is one it points back to. */
    boolean near(Predicate predicate, Side recipient) {
        return recipient != null && (pointed.contains(recipient) || recipients.near(predicate, recipient));
    }
}
