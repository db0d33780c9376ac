package newswatch.enrich.claims;

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

/** Acts told with a noun: "announced sanctions on", "Norland's launch of", "talks between". */
final class Nominals {
    private static final int DIRECT = 7;
    private static final Set<String> JUDGED = Words.of("over", "for", "about", "to", "against", "despite");

    private final Scene scene;
    private final Passage passage;
    private final Structure structure;
    private final Attribution attribution;
    private final Modalities modalities;
    private final Tellings tellings;
    private final Standins standins;
    private final Prospects prospects;
    private final Occasions occasions;
    private final Undone undone;
    private final Arms arms;
    private final Trace trace;

    Nominals(
            Scene scene,
            Attribution attribution,
            Modalities modalities,
            Tellings tellings,
            Standins standins,
            Prospects prospects,
            Arms arms,
            Trace trace) {
        this.scene = scene;
        passage = scene.passage;
        structure = scene.structure;
        this.attribution = attribution;
        this.modalities = modalities;
        this.tellings = tellings;
        this.standins = standins;
        this.prospects = prospects;
        this.arms = arms;
        this.trace = trace;
        occasions = new Occasions(scene);
        undone = new Undone(scene);
    }

    /** A noun that its owner, "by" or the verb of announcing before it gives to somebody. */
    void read(Predicate found) {
        Predicate predicate = later(found) ? PredicateFinder.ahead(found) : found;
        Phrase told = structure.phrase(predicate.match().start());
        if (told != null && undone.annulled(told)) {
            trace.dropped(predicate, null, Modality.NEGATED, Reason.UNTOLD);
            return;
        }
        Side meets = occasions.nominal(predicate) ? occasions.who(predicate) : null;
        if (meets != null && standins.agrees(meets) && !attribution.supposed()) {
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
            owner = owner == null ? standins.threatening(predicate) : owner;
            boolean fired = owner == null && "weapons".equals(predicate.act().mode());
            owner = fired ? arms.origin(predicate) : owner;
        }
        boolean media = announced && owner != null && owner.voice() == Voice.STATE_MEDIA;
        owner = media ? owner.state() : owner;
        boolean first = structure.tag(start - 1) == Tag.GER || passage.determined(start) || owner != null;
        if (owner == null || !first || "MED".equals(owner.sector()) || !standins.agrees(owner)) {
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
        if (SentenceReader.told(modality) && !plan && !standing) {
            tellings.active(predicate, owner, modality, !announced);
        } else {
            trace.dropped(predicate, owner, modality, Reason.UNTOLD, modalities.cue());
        }
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

    /** "brushed aside Norland's criticism": the words refused are not said anew. */
    private boolean refused(Phrase phrase) {
        return tellings.all().stream()
                .anyMatch(telling -> telling.predicate().act().type() == EventType.REJECT
                        && telling.predicate().match().start() < phrase.start()
                        && phrase.start() <= telling.predicate().end());
    }

    /** "condemned Norland's launch", "sanctions over its test": what others answer to is not told anew. */
    private boolean judged(Phrase phrase) {
        boolean told = tellings.all().stream()
                .anyMatch(telling -> telling.predicate().act().type() != EventType.MOBILIZE
                        && telling.predicate().match().start() < phrase.start());
        return told && (phrase.preposition() < 0 || JUDGED.contains(passage.norm(phrase.preposition())));
    }
}
