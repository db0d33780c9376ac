package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.CodePoints;
import newswatch.enrich.text.Sentence;
import newswatch.events.Actor;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.EventType;
import newswatch.events.Genre;
import newswatch.events.Modality;
import newswatch.events.Standing;
import newswatch.events.Voice;

/** Reads one article sentence by sentence, carrying along who was named and who speaks. */
final class ArticleReader {
    private static final String HALT = "concede.halt-practice";
    private static final Set<EventType> ALONE =
            Set.of(EventType.MOBILIZE, EventType.RETREAT, EventType.CONCEDE, EventType.SANCTION);
    private static final Set<EventType> MEETING_TYPES =
            Set.of(EventType.REJECT, EventType.THREATEN, EventType.AGREE, EventType.REQUEST);

    private static final Set<String> OCCASIONS =
            Set.of("summit", "meeting", "talks", "dialogue", "negotiations", "invitation", "encounter");

    private final Article article;
    private final Genre genre;
    private final Days days;
    private final CodePoints points;
    private final Counterparts counterparts;
    private final Discourse discourse = new Discourse();
    private final Chronicle chronicle;
    private Side speaker;

    ArticleReader(Article article, Genre genre, Days days, CodePoints points, Counterparts counterparts) {
        this.article = article;
        this.genre = genre;
        this.days = days;
        this.points = points;
        this.chronicle = new Chronicle(days);
        this.counterparts = counterparts;
    }

    /** Days that stood before the name of a meeting. */
    List<Day> meetings() {
        return chronicle.meetings();
    }

    List<Claim> read(
            int index,
            Sentence sentence,
            Passage passage,
            List<Mention> mentions,
            PredicateFinder predicates,
            Matters matters) {
        chronicle.add(sentence, passage);
        boolean quoted = passage.quoted();
        Side named = Attribution.reporting(passage)
                ? Attribution.speaker(passage, Sides.of(passage, mentions, discourse.copy(), null))
                : null;
        speaker = named != null ? named : quoted ? speaker : null;
        boolean likely = predicates.likely(passage);
        if (!likely && mentions.isEmpty()) {
            return List.of();
        }
        List<Side> sides = Sides.of(passage, mentions, discourse, quoted ? speaker : null);
        return likely && !sides.isEmpty() ? claims(index, sentence, passage, sides, predicates, matters) : List.of();
    }

    private List<Claim> claims(
            int index,
            Sentence sentence,
            Passage passage,
            List<Side> sides,
            PredicateFinder predicates,
            Matters matters) {
        Attribution attribution = Attribution.of(passage, sides);
        List<Claim> claims = new ArrayList<>();
        for (SentenceReader.Telling telling : new SentenceReader(passage, sides, attribution, predicates).read()) {
            Claim claim = claim(index, sentence, passage, telling, attribution, matters, sides);
            if (claim != null && claims.stream().noneMatch(other -> same(other, claim))) {
                claims.add(claim);
            }
        }
        return claims;
    }

    private Claim claim(
            int index,
            Sentence sentence,
            Passage passage,
            SentenceReader.Telling telling,
            Attribution attribution,
            Matters matters,
            List<Side> sides) {
        Predicate predicate = telling.predicate();
        Side actor = telling.actor();
        Act act = act(telling);
        Actor recipient = telling.recipient() == null
                ? recipient(act, passage, predicate, actor, matters, sides)
                : telling.recipient().actor();
        if (recipient == null && !ALONE.contains(act.type())) {
            return null;
        }
        Timing timing = Timing.of(passage, predicate, actor, days, chronicle.setting(index));
        if (timing == null) {
            return null;
        }
        String other = recipient == null ? null : recipient.country();
        String said =
                attribution.speaker() == null ? null : attribution.speaker().name();
        return new Claim(
                actor.actor(),
                recipient,
                act.type(),
                act.mode(),
                act.type().quad(),
                act.type().intensity(act.mode()),
                act.cameo(),
                telling.modality(),
                voice(actor, passage),
                attribution.confirmed(),
                genre == Genre.COMMENTARY ? Standing.BACKGROUND : timing.standing(),
                timing.date(),
                timing.precision(),
                timing.due(),
                matters.of(passage, predicate, actor.country(), other, sides),
                null,
                Conditions.of(passage, article.text(), act),
                telling.with(),
                said,
                article.text().substring(sentence.start(), sentence.end()),
                points.at(sentence.start()),
                points.at(sentence.end()),
                predicate.rule(),
                telling.recipient() == null ? null : telling.recipient().voice());
    }

    /** A pledge to halt or to dismantle is a concession ahead; a meeting on one side's soil is a visit. */
    private static Act act(SentenceReader.Telling telling) {
        Predicate predicate = telling.predicate();
        Act inner = predicate.inner();
        if (telling.visit() && predicate.act().mode() == null) {
            return new Act(EventType.CONSULT, "visit", "042");
        }
        boolean pledge = telling.modality() == Modality.PLANNED
                && predicate.act().type() == EventType.AGREE
                && inner != null
                && ("disarm".equals(inner.mode()) || HALT.equals(predicate.innerRule()));
        return pledge ? new Act(EventType.CONCEDE, null, "083") : predicate.act();
    }

    /** Whom "the summit" is with, where the sentence names nobody. */
    private Actor recipient(
            Act act, Passage passage, Predicate predicate, Side actor, Matters matters, List<Side> sides) {
        boolean meeting = act.type() == EventType.THREATEN
                || (occasion(passage, predicate)
                        && MEETING_TYPES.contains(act.type())
                        && matters.of(passage, predicate, actor.country(), null, sides) != null);
        String other = meeting ? counterparts.of(actor.country()) : null;
        return other == null ? null : new Actor(other, "country/" + other, null);
    }

    private static boolean occasion(Passage passage, Predicate predicate) {
        for (int i = predicate.match().start() - 3; i < predicate.end() + 4; i++) {
            if (OCCASIONS.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    private static Voice voice(Side actor, Passage passage) {
        String next = passage.norm(actor.end());
        boolean unnamed = !actor.person() && (next.equals("officials") || next.equals("sources"));
        return unnamed ? Voice.UNNAMED_OFFICIAL : actor.voice() == null ? Voice.BODY : actor.voice();
    }

    private static boolean same(Claim one, Claim other) {
        return one.actor().country().equals(other.actor().country())
                && java.util.Objects.equals(country(one.recipient()), country(other.recipient()))
                && one.type() == other.type()
                && one.modality() == other.modality()
                && one.date().equals(other.date())
                && java.util.Objects.equals(one.mode(), other.mode());
    }

    private static String country(Actor actor) {
        return actor == null ? null : actor.country();
    }
}
