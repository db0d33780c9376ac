package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.Form;
import newswatch.enrich.claims.lexicon.Grammar;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.lexicon.Sense;
import newswatch.enrich.claims.rules.Clause;
import newswatch.enrich.claims.rules.Trust;
import newswatch.events.EventType;
import newswatch.events.Modality;
import newswatch.events.Voice;

/** Reads the acts that one sentence tells: each predicate with its subject, its recipient, its modality and its day. */
final class SentenceReader {
    private static final int MAX_PREDICATES = 12;

    private final Passage passage;
    private final List<Side> sides;
    private final Attribution attribution;
    private final PredicateFinder predicates;
    private final SubjectFinder subjects;
    private final RecipientFinder recipients;
    private final List<Telling> tellings = new ArrayList<>();
    private SubjectFinder.Governed before;

    /** An act as the sentence tells it; the recipient is null where none is named. */
    record Telling(
            Predicate predicate,
            Side actor,
            Side recipient,
            Modality modality,
            List<String> with,
            boolean nominal,
            boolean visit) {}

    SentenceReader(Passage passage, List<Side> sides, Attribution attribution, PredicateFinder predicates) {
        this.passage = passage;
        this.sides = sides;
        this.attribution = attribution;
        this.predicates = predicates;
        subjects = new SubjectFinder(passage, sides);
        recipients = new RecipientFinder(passage, sides);
    }

    List<Telling> read() {
        int from = 0;
        for (int n = 0; n < MAX_PREDICATES && from < passage.size(); n++) {
            Predicate predicate = next(from);
            if (predicate == null) {
                break;
            }
            take(predicate);
            from = Math.max(predicate.end(), predicate.match().start() + 1);
        }
        return tellings;
    }

    private Predicate next(int from) {
        for (int i = from; i < passage.size(); i++) {
            Predicate found = predicates.likely(passage, i)
                    ? predicates.leftmost(passage, clause(i), i, i + 1, Trust.SURE)
                    : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** With the end of the side that stands right before the position, so that noun-like verbs are known as verbs. */
    private Clause clause(int position) {
        for (Side side : sides) {
            boolean beside =
                    side.end() == position || (side.end() < passage.size() && passage.pastSoft(side.end()) == position);
            if (beside && side.acts()) {
                return new Clause(side.start(), side.end(), -1, -1);
            }
        }
        return new Clause(-1, -2, -1, -1);
    }

    private void take(Predicate found) {
        int start = found.match().start();
        boolean follows = before != null && before.modality() == Modality.PLANNED && joined(start) && !found.ahead();
        Predicate predicate = follows && form(start, Form.BASE) ? PredicateFinder.ahead(found) : found;
        boolean gerund = form(start, Form.GERUND);
        Side subject = shares(start, gerund) ? before.subject() : subjects.of(start, before);
        boolean apart = gerund && before == null && passage.norm(start - 1).equals(",");
        if (apart || (subject == null && gerund)) {
            subject = before == null ? subjects.main(start) : before.subject();
        }
        Modality modality = Modalities.of(passage, predicate, subject == null ? start : subject.end());
        if (gerund
                && before != null
                && before.subject().equals(subject)
                && before.modality() == Modality.HYPOTHETICAL) {
            modality = Modality.HYPOTHETICAL;
        }
        if (subject == null && predicate.match().passive()) {
            suffered(predicate, modality);
            return;
        }
        if (subject != null
                && subject.voice() == Voice.OUTSIDER
                && !predicate.match().passive()) {
            before = new SubjectFinder.Governed(start, predicate.end(), subject, Modality.HYPOTHETICAL);
            return;
        }
        boolean nominal = nominal(predicate);
        if (subject != null && (!nominal || subject.end() == start || subjects.owns(start) || told(start))) {
            before = new SubjectFinder.Governed(start, predicate.end(), subject, modality);
            tell(predicate, subject, modality);
        }
    }

    /** A verb that "and" joins to the one before, or a participle set off by a comma, has its subject. */
    private boolean shares(int start, boolean gerund) {
        boolean apart = gerund && passage.norm(start - 1).equals(",");
        boolean verb = form(start, Form.PARTICIPLE) && !noun(start);
        return before != null && before.subject() != null && (apart || (joined(start) && verb));
    }

    private boolean joined(int start) {
        String word = passage.norm(start - 1);
        return word.equals("and") || word.equals("but");
    }

    private boolean noun(int position) {
        return passage.senses(position).stream().map(Sense::form).anyMatch(Form.NOUN::equals);
    }

    /** A passive whose subject is no side that acts: "three citizens were freed by". */
    private void suffered(Predicate predicate, Modality modality) {
        Side agent = recipients.agent(predicate);
        boolean told = modality == Modality.ASSERTED || modality == Modality.PLANNED;
        if (agent == null || !told || attribution.supposed()) {
            return;
        }
        Side after = recipients.after(predicate, agent, passage.size());
        Side suffering = after == null ? recipients.suffering(predicate, agent) : after;
        if (suffering != null || !predicate.rule().equals("retreat.release")) {
            add(predicate, agent, suffering, modality, List.of(), false);
        }
    }

    private void tell(Predicate predicate, Side subject, Modality modality) {
        boolean nominal = nominal(predicate);
        if (predicate.match().elements() == 1
                && predicate.inner() == null
                && !nominal
                && !predicate.rule().equals("retreat.disarm")
                && !subject.pair()
                && !recipients.direct(predicate, subject)) {
            return;
        }
        boolean told = modality == Modality.ASSERTED || modality == Modality.PLANNED || modality == Modality.DENIED;
        if (!told || (attribution.supposed() && !nominal) || denial(predicate)) {
            return;
        }
        if (predicate.match().passive()) {
            Side agent = recipients.agent(predicate);
            if (agent != null && !agent.country().equals(subject.country())) {
                tellings.add(new Telling(predicate, agent, subject, modality, List.of(), nominal, false));
            }
            return;
        }
        active(predicate, subject, modality, nominal);
    }

    private void active(Predicate predicate, Side subject, Modality modality, boolean nominal) {
        Side beside = recipients.beside(subject);
        Side recipient;
        Side actor = subject;
        if (subject.pair()) {
            recipient = new Side(
                    subject.start(), subject.end(), subject.other(), null, null, null, null, null, true, false, false);
        } else if (beside != null && RecipientFinder.mutual(predicate)) {
            recipient = beside.start() < subject.start() ? subject : beside;
            actor = beside.start() < subject.start() ? beside : subject;
        } else {
            recipient = recipients.after(predicate, subject, passage.size());
        }
        if (predicate.rule().equals("support.sign")
                && beside == null
                && !subject.pair()
                && !recipients.company(recipient)) {
            return;
        }
        if (RecipientFinder.joint(predicate) && beside != null && beside.end() <= subject.start()) {
            actor = beside;
            beside = subject;
        }
        List<String> with = with(predicate, actor, recipient, beside);
        if (weapons(predicate)) {
            recipient = null;
        } else if (recipient == null && predicate.act().type() == EventType.REJECT) {
            recipient = recipients.before(predicate, subject);
        }
        add(predicate, actor, recipient, modality, with, nominal);
    }

    private void add(
            Predicate predicate, Side actor, Side recipient, Modality modality, List<String> with, boolean nominal) {
        Side visitor = recipient == null ? null : visitor(predicate, actor, recipient);
        boolean turned = visitor != null && visitor.equals(recipient);
        tellings.add(new Telling(
                predicate,
                turned ? recipient : actor,
                turned ? actor : recipient,
                modality,
                with,
                nominal,
                visitor != null));
    }

    /** For a meeting on one side's soil, the other side. */
    private Side visitor(Predicate predicate, Side actor, Side recipient) {
        if (predicate.act().type() != EventType.CONSULT) {
            return null;
        }
        if (predicate.rule().equals("consult.host")) {
            return recipient;
        }
        for (Side side : sides) {
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
        List<String> with = new ArrayList<>(recipients.allies(predicate, actor, recipient));
        boolean joint = RecipientFinder.joint(predicate) || predicate.act().type() == EventType.COERCE;
        if (joint
                && beside != null
                && (recipient == null || !beside.country().equals(recipient.country()))
                && !with.contains(beside.country())) {
            with.add(beside.country());
        }
        return List.copyOf(with);
    }

    /** A noun that its subject's own verb governs: "announced the release of". */
    private boolean told(int start) {
        return Set.of(
                        "announced",
                        "ordered",
                        "announces",
                        "announcing",
                        "ordering",
                        "confirmed",
                        "approved",
                        "on",
                        "be",
                        "is",
                        "was")
                .contains(passage.norm(start - 1).equals("the") ? passage.norm(start - 2) : passage.norm(start - 1));
    }

    private static boolean weapons(Predicate predicate) {
        return predicate.act().type() == EventType.MOBILIZE;
    }

    /** "denied that …": what is denied is another predicate's. */
    private boolean denial(Predicate predicate) {
        return passage.norm(predicate.match().start()).startsWith("den")
                && predicate.act().type() == EventType.REJECT
                && !passage.norm(predicate.match().start()).equals("denounced");
    }

    private boolean nominal(Predicate predicate) {
        int start = predicate.match().start();
        boolean helped = Grammar.MODALS.contains(passage.norm(start)) || passage.auxiliary(start);
        boolean noun = predicate.match().rule().frame() == null && !helped && !verb(start);
        return noun || passage.determined(start);
    }

    private boolean verb(int position) {
        return passage.senses(position).stream().map(Sense::form).anyMatch(Form::verb);
    }

    private boolean form(int position, Form form) {
        return passage.senses(position).stream().map(Sense::form).anyMatch(form::equals);
    }
}
