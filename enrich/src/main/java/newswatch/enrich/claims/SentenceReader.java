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
import newswatch.events.Quad;
import newswatch.events.Voice;

/** Reads the acts that one sentence tells: each predicate with its subject, its recipient, its modality and its day. */
final class SentenceReader {
    private static final int MAX_PREDICATES = 20;

    private static final int DIRECT = 7;

    private static final Set<String> JUDGED = Words.of("over", "for", "about", "to", "against", "despite");

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
    private final Tellers tellers;
    private final Trace trace;

    SentenceReader(
            Scene scene, Attribution attribution, PredicateFinder predicates, Doers doers, boolean lead, Trace trace) {
        this.trace = trace;
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
        tellers = new Tellers(scene, attribution);
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
        Side teller = tellers.of(found);
        if (teller != null && agrees(teller)) {
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
        if (passive || group.kind() == Group.Kind.PARTICIPLE) {
            suffered(predicate, group, modality);
            return;
        }
        Side subject = tellers.doer(predicate, group);
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

    /** "condemned Norland's launch", "sanctions over its test": what others answer to is not told anew. */
    private boolean judged(Phrase phrase) {
        boolean told = tellings.all().stream()
                .anyMatch(telling -> telling.predicate().act().type() != EventType.MOBILIZE
                        && telling.predicate().match().start() < phrase.start());
        return told && (phrase.preposition() < 0 || JUDGED.contains(passage.norm(phrase.preposition())));
    }

    /** "brushed aside Norland's criticism": the words refused are not said anew. */
    private boolean refused(Phrase phrase) {
        return tellings.all().stream()
                .anyMatch(telling -> telling.predicate().act().type() == EventType.REJECT
                        && telling.predicate().match().start() < phrase.start()
                        && phrase.start() <= telling.predicate().end());
    }

    /** A noun that its owner, "by" or the verb of announcing before it gives to somebody. */
    private void nominal(Predicate predicate) {
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
            owner = owner == null ? tellers.threatening(predicate) : owner;
        }
        boolean media = announced && owner != null && owner.voice() == Voice.STATE_MEDIA;
        owner = media ? owner.state() : owner;
        boolean first = structure.tag(start - 1) == Tag.GER || passage.determined(start) || owner != null;
        if (owner == null || !first || "MED".equals(owner.sector()) || !agrees(owner)) {
            trace.dropped(predicate, owner, Modality.ASSERTED, owner == null ? Reason.NOBODYS : Reason.OUTSIDER);
            return;
        }
        boolean words = predicate.act().type().quad() == Quad.VERBAL_CONFLICT && refused(phrase);
        if (words || (predicate.act().type() == EventType.MOBILIZE && !announced && judged(phrase))) {
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
