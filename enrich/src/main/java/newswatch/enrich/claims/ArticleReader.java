package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newswatch.enrich.claims.days.Day;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Act;
import newswatch.enrich.claims.syntax.English;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.CodePoints;
import newswatch.enrich.text.Sentence;
import newswatch.events.Actor;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.Genre;
import newswatch.events.Standing;
import newswatch.events.Voice;

/** Reads one article sentence by sentence, carrying along who was named and who speaks. */
final class ArticleReader {
    private final Article article;

    private final Genre genre;

    private final Days days;

    private final CodePoints points;

    private final Acts acts;
    private final Discourse discourse;

    private final Chronicle chronicle;

    private final English english;
    private final Trace trace;

    private Side speaker;
    private boolean outside;

    private final Doers doers = new Doers();

    private String text;

    ArticleReader(
            Article article,
            Genre genre,
            Days days,
            CodePoints points,
            List<Mention> mentions,
            English english,
            Trace trace) {
        this.trace = trace;
        this.article = article;
        text = article.text();
        this.genre = genre;
        this.days = days;
        this.points = points;
        this.chronicle = new Chronicle(days);
        acts = new Acts(Counterparts.of(mentions));
        this.english = english;
        discourse = new Discourse(english, mentions);
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
        discourse.next();
        boolean quoted = passage.quoted();
        boolean likely = predicates.likely(passage) || Motions.likely(passage);
        boolean reported = passage.reporting();
        if (!likely && !reported && mentions.isEmpty() && !quoted) {
            speaker = null;
            return List.of();
        }
        List<Side> sides = Sides.of(passage, mentions, discourse);
        boolean spoken = quoted && speaker != null;
        if (!spoken && (sides.isEmpty() || (!likely && !reported))) {
            trace.sentence(index, sentence, passage, sides);
            speaker = null;
            return List.of();
        }
        Scene scene = heard(new Scene(passage, sides, english), quoted);
        outside = Attribution.outside(scene, mentions);
        doers.begin(index);
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
        outside = false;
        text = whole;
        Scene scene = new Scene(passage, Sides.of(passage, mentions, discourse), english);
        speaker = Attribution.speaker(scene);
        doers.begin(-1);
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
                && (claim.recipient() == null || Objects.equals(country(told.recipient()), country(claim.recipient())));
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
        Attribution attribution = new Attribution(scene.passage, speaker, outside);
        List<Claim> claims = new ArrayList<>();
        new Pointers(scene, doers).remember();
        trace.sentence(index, sentence, scene.passage, scene.sides);
        SentenceReader reader = new SentenceReader(scene, attribution, predicates, doers, index < 3, trace);
        List<Telling> tellings = reader.read();
        boolean furniture = !tellings.isEmpty() && Furniture.is(text.substring(sentence.start(), sentence.end()));
        for (Telling telling : tellings) {
            if (furniture) {
                trace.dropped(telling.predicate(), telling.actor(), telling.modality(), Reason.FURNITURE);
                continue;
            }
            Claim claim = claim(index, sentence, scene, telling, attribution, matters);
            if (claim != null && claims.stream().noneMatch(other -> same(other, claim))) {
                claims.add(claim);
                doers.told(telling.actor(), country(claim.recipient()));
                trace.claimed(telling, claim);
            } else if (claim != null) {
                trace.dropped(telling.predicate(), telling.actor(), telling.modality(), Reason.REPEATED);
            }
        }
        new Introductions(scene, discourse).note();
        acts.heard(scene.sides);
        return claims;
    }

    private Claim claim(
            int index, Sentence sentence, Scene scene, Telling telling, Attribution attribution, Matters matters) {
        Passage passage = scene.passage;
        List<Side> sides = scene.sides;
        Predicate predicate = telling.predicate();
        Side actor = telling.actor();
        Act act = Acts.of(telling, passage);
        Actor recipient = telling.recipient() == null
                ? acts.recipient(act, passage, predicate, actor, matters, sides)
                : telling.recipient().actor();
        if (recipient == null && !Acts.alone(act, telling, passage)) {
            trace.dropped(predicate, actor, telling.modality(), Reason.NO_RECIPIENT);
            return null;
        }
        String other = recipient == null ? null : recipient.country();
        Setting setting = chronicle.setting(index, telling.aside());
        Timing timing = Timing.of(scene, predicate, Timing.eastAsian(actor.country(), other), days, setting);
        if (timing == null) {
            trace.dropped(predicate, actor, telling.modality(), Reason.AHEAD);
            return null;
        }
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

    private static Voice voice(Side actor, Passage passage) {
        String next = passage.norm(actor.end());
        boolean unnamed = !actor.person() && (next.equals("officials") || next.equals("sources"));
        return unnamed ? Voice.UNNAMED_OFFICIAL : actor.voice() == null ? Voice.BODY : actor.voice();
    }

    private static boolean same(Claim one, Claim other) {
        return one.actor().country().equals(other.actor().country())
                && Objects.equals(country(one.recipient()), country(other.recipient()))
                && one.type() == other.type()
                && one.modality() == other.modality()
                && one.date().equals(other.date())
                && Objects.equals(one.mode(), other.mode());
    }

    private static String country(Actor actor) {
        return actor == null ? null : actor.country();
    }
}
