package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.syntax.English;
import newswatch.enrich.claims.syntax.Group;
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
    private static final Set<String> BONDS = Set.of(
            "hotline",
            "hotlines",
            "armistice",
            "treaty",
            "pact",
            "accord",
            "cease-fire",
            "kaesong",
            "complex",
            "park",
            "embassy",
            "communication",
            "communications",
            "nonproliferation",
            "npt",
            "truce",
            "talks");
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
    private final English english;
    private Side speaker;
    private final Doers doers = new Doers();
    private final Trace trace;
    private String text;

    ArticleReader(
            Article article,
            Genre genre,
            Days days,
            CodePoints points,
            Counterparts counterparts,
            English english,
            Trace trace) {
        this.trace = trace;
        this.article = article;
        text = article.text();
        this.genre = genre;
        this.days = days;
        this.points = points;
        this.chronicle = new Chronicle(days);
        this.counterparts = counterparts;
        this.english = english;
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
        boolean likely = predicates.likely(passage);
        boolean reported = Attribution.reporting(passage);
        if (!likely && !reported && mentions.isEmpty() && !quoted) {
            speaker = null;
            return List.of();
        }
        List<Side> sides = Sides.of(passage, mentions, discourse);
        if (!likely && !reported && !(quoted && speaker != null)) {
            trace.sentence(index, sentence, passage, sides);
            speaker = null;
            return List.of();
        }
        Scene scene = heard(new Scene(passage, sides, english), quoted);
        return claims(index, sentence, scene, predicates, matters);
    }

    /** What the title tells: read before the text, so that "the launch" has somebody it points back to. */
    List<Claim> title(
            Sentence sentence,
            Passage passage,
            String whole,
            List<Mention> mentions,
            PredicateFinder predicates,
            Matters matters) {
        if (mentions.isEmpty()) {
            return List.of();
        }
        speaker = null;
        text = whole;
        Scene scene = new Scene(passage, Sides.of(passage, mentions, discourse), english);
        speaker = Attribution.speaker(scene);
        List<Claim> claims = claims(0, sentence, scene, predicates, matters);
        speaker = null;
        text = article.text();
        return claims;
    }

    /** Whether no claim of the text tells what the title's does. */
    static boolean untold(Claim titled, List<Claim> told) {
        return told.stream().noneMatch(claim -> covers(claim, titled));
    }

    private static boolean covers(Claim told, Claim claim) {
        return told.type() == claim.type()
                && told.standing() != Standing.BACKGROUND
                && told.actor().country().equals(claim.actor().country())
                && (claim.recipient() == null
                        || java.util.Objects.equals(country(told.recipient()), country(claim.recipient())));
    }

    /** Whether the act is one without a recipient: shows of force, disarmament, treaties and lines of contact cut. */
    private static boolean alone(Act act, Telling telling, Passage passage) {
        Predicate predicate = telling.predicate();
        return switch (act.type()) {
            case MOBILIZE -> !"police".equals(act.mode());
            case RETREAT -> "disarm".equals(act.mode()) || "retreat.withdraw".equals(predicate.rule());
            case CONCEDE -> predicate.rule().startsWith(HALT) || HALT.equals(predicate.innerRule());
            case SANCTION -> bonds(passage, predicate);
            default -> false;
        };
    }

    private static boolean bonds(Passage passage, Predicate predicate) {
        for (int i = predicate.match().start(); i < Math.min(passage.size(), predicate.end() + 3); i++) {
            if (BONDS.contains(passage.norm(i))) {
                return true;
            }
        }
        return false;
    }

    /** Notes who speaks; their "we" is theirs. */
    private Scene heard(Scene scene, boolean quoted) {
        Side named = Attribution.speaker(scene);
        speaker = named != null ? named : quoted ? speaker : null;
        if (speaker == null || !quoted) {
            return scene;
        }
        List<Side> sides = Sides.spoken(scene.passage, scene.sides, speaker);
        return sides == scene.sides ? scene : new Scene(scene.passage, sides, english);
    }

    private List<Claim> claims(int index, Sentence sentence, Scene scene, PredicateFinder predicates, Matters matters) {
        Attribution attribution = Attribution.of(scene.passage, speaker);
        List<Claim> claims = new ArrayList<>();
        trace.sentence(index, sentence, scene.passage, scene.sides);
        SentenceReader reader = new SentenceReader(scene, attribution, predicates, doers, index < 3, trace);
        for (Telling telling : reader.read()) {
            Claim claim = claim(index, sentence, scene.passage, telling, attribution, matters, scene.sides);
            if (claim != null && claims.stream().noneMatch(other -> same(other, claim))) {
                claims.add(claim);
                trace.claimed(telling, claim);
            } else if (claim != null) {
                trace.dropped(telling.predicate(), telling.actor(), telling.modality(), Reason.REPEATED);
            }
        }
        about(scene);
        return claims;
    }

    /** Notes whom the sentence is about: its first subject. */
    private void about(Scene scene) {
        boolean first = true;
        for (Group group : scene.structure.groups()) {
            Side subject = group.finite() ? scene.actor(group) : null;
            if (subject != null) {
                String noun = scene.passage.norm(scene.structure.subject(group).head());
                if (scene.nouns("offices").contains(noun)) {
                    discourse.office(noun, subject);
                }
                if (first) {
                    discourse.about(subject);
                }
                first = false;
            }
        }
    }

    private Claim claim(
            int index,
            Sentence sentence,
            Passage passage,
            Telling telling,
            Attribution attribution,
            Matters matters,
            List<Side> sides) {
        Predicate predicate = telling.predicate();
        Side actor = telling.actor();
        Act act = act(telling);
        Actor recipient = telling.recipient() == null
                ? recipient(act, passage, predicate, actor, matters, sides)
                : telling.recipient().actor();
        if (recipient == null && !alone(act, telling, passage)) {
            trace.dropped(predicate, actor, telling.modality(), Reason.NO_RECIPIENT);
            return null;
        }
        Timing timing = Timing.of(passage, predicate, actor, days, chronicle.setting(index, telling.aside()));
        if (timing == null) {
            trace.dropped(predicate, actor, telling.modality(), Reason.AHEAD);
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
                Conditions.of(passage, text, act),
                telling.with(),
                said,
                text.substring(sentence.start(), sentence.end()),
                offset(sentence.start()),
                sentence.start() < article.text().length() ? points.at(sentence.end()) : 0,
                predicate.rule(),
                telling.recipient() == null ? null : telling.recipient().voice());
    }

    private int offset(int utf16) {
        return utf16 < article.text().length() ? points.at(utf16) : 0;
    }

    /** A pledge to halt or to dismantle is a concession ahead; a meeting on one side's soil is a visit. */
    private static Act act(Telling telling) {
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
        String other = meeting && !"UN".equals(actor.country()) ? counterparts.of(actor.country()) : null;
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
