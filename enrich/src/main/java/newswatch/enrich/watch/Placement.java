package newswatch.enrich.watch;

import static newswatch.events.WatchedClaim.Part.CONTEXT;
import static newswatch.events.WatchedClaim.Part.MOOD;
import static newswatch.events.WatchedClaim.Part.OPENS;
import static newswatch.events.WatchedClaim.Part.REACTS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newswatch.events.Actor;
import newswatch.events.Claim;
import newswatch.events.EnrichedArticle;
import newswatch.events.EntityMention;
import newswatch.events.EventType;
import newswatch.events.Genre;
import newswatch.events.Matter;
import newswatch.events.Modality;
import newswatch.events.ObjectKind;
import newswatch.events.Quad;
import newswatch.events.Voice;
import newswatch.events.WatchedClaim;
import newswatch.events.WatchedClaim.Part;

/** Which relations of a watch one claim touches, and as what. */
final class Placement {
    private static final Set<EventType> REACTIONS = Set.of(EventType.ACCUSE, EventType.REQUEST, EventType.SUPPORT);
    private final Watch watch;

    Placement(Watch watch) {
        this.watch = watch;
    }

    Map<String, WatchedClaim> of(Claim claim, EnrichedArticle article) {
        Map<String, WatchedClaim> placed = new LinkedHashMap<>();
        if (!happens(claim)
                || claim.actor() == null
                || !watch.side(claim.actor().country())) {
            return placed;
        }
        Set<String> named = named(claim, article);
        Optional<Concern> concern = covering(watch.concerns(), claim, named);
        if (concern.isPresent()) {
            concerned(claim, concern.get(), article.genre(), placed);
        } else {
            between(recipient(claim, named), claim, article.genre(), named, placed);
        }
        react(claim, placed);
        return placed;
    }

    /** As {@link #of}, with the reason where it does less than open. */
    ClaimPlaces places(Claim claim, EnrichedArticle article) {
        Map<String, Part> parts = new LinkedHashMap<>();
        of(claim, article).forEach((relation, watched) -> parts.put(relation, watched.part()));
        boolean opens = parts.containsValue(OPENS);
        return new ClaimPlaces(claim, parts, opens ? null : note(claim, article.genre(), parts.containsValue(CONTEXT)));
    }

    private String note(Claim claim, Genre genre, boolean context) {
        String actor = claim.actor().country();
        String other = claim.recipient() == null ? null : claim.recipient().country();
        if (!happens(claim)) {
            return "what is supposed, undone or an outsider's is not placed";
        } else if (!watch.side(actor)) {
            return actor + " is no side of this watch";
        } else if (context) {
            return genre == Genre.COMMENTARY
                    ? "commentary opens nothing"
                    : watch.party(actor) && (other == null || watch.party(other))
                            ? "unsigned words of state media open nothing"
                            : (watch.party(actor) ? other : actor) + " is an interested side, no party";
        } else if (other == null) {
            return "it names no recipient, and is no act of concern of " + actor;
        } else if (actor.equals(other)) {
            return actor + " does it to itself";
        }
        return watch.side(other)
                ? "neither " + actor + " nor " + other + " is a party"
                : other + " is no side of this watch";
    }

    private static boolean happens(Claim claim) {
        return claim.modality() != Modality.HYPOTHETICAL
                && claim.modality() != Modality.NEGATED
                && claim.voice() != Voice.OUTSIDER;
    }

    /** An act of concern lives in its actor's own relation, and moves the mood of those it is directed at. */
    private void concerned(Claim claim, Concern concern, Genre genre, Map<String, WatchedClaim> placed) {
        String actor = claim.actor().country();
        String recipient = claim.recipient() == null ? null : claim.recipient().country();
        boolean side = watch.side(recipient) && !actor.equals(recipient);
        List<String> toward = !concern.toward().isEmpty() || !side ? concern.toward() : List.of(recipient);
        List<String> with = new ArrayList<>(claim.with());
        if (side && !toward.contains(recipient) && !with.contains(recipient)) {
            with.add(recipient);
        }
        Claim own = addressed(claim, null, with);
        Part part = watch.party(actor) && genre == Genre.REPORT ? OPENS : CONTEXT;
        placed.put(actor, new WatchedClaim(part, own, toward));
        if (claim.modality() != Modality.DENIED) {
            toward.stream()
                    .filter(other -> !other.equals(actor))
                    .forEach(other -> placed.put(pair(actor, other), new WatchedClaim(MOOD, own, toward)));
        }
    }

    private void between(
            Actor recipient, Claim claim, Genre genre, Set<String> named, Map<String, WatchedClaim> placed) {
        String actor = claim.actor().country();
        String other = recipient == null ? null : recipient.country();
        boolean parties = watch.party(actor) && watch.party(other);
        boolean context = watch.party(actor) ? watch.side(other) : watch.party(other);
        if (actor.equals(other) || !(parties || context)) {
            return;
        }
        boolean opens = genre == Genre.REPORT
                && (parties
                        ? !commentary(claim, other)
                        : covering(watch.binding(), claim, named).isPresent());
        Claim told = addressed(claim, recipient, claim.with());
        placed.put(pair(actor, other), new WatchedClaim(opens ? OPENS : CONTEXT, told, List.of()));
    }

    /** Unsigned words of state media or party papers: context, unless aimed at the ally. */
    private boolean commentary(Claim claim, String recipient) {
        boolean verbal = claim.quad() == Quad.VERBAL_CONFLICT || claim.quad() == Quad.VERBAL_COOPERATION;
        return verbal
                && claim.voice() == Voice.STATE_MEDIA
                && !watch.allied(claim.actor().country(), recipient);
    }

    /** A word about what lives in another relation is listed there as an answer to it. */
    private void react(Claim claim, Map<String, WatchedClaim> placed) {
        Matter matter = claim.matter();
        boolean word = REACTIONS.contains(claim.type()) || "phone".equals(claim.mode());
        if (!word || matter == null || claim.modality() != Modality.ASSERTED) {
            return;
        }
        String relation = matter.kind() == ObjectKind.MEETING ? meeting(matter) : owner(claim);
        if (relation != null && !placed.containsKey(relation)) {
            placed.put(relation, new WatchedClaim(REACTS, claim, List.of()));
        }
    }

    private String meeting(Matter matter) {
        List<String> who = matter.who();
        boolean ours = who.size() == 2
                && who.stream().allMatch(watch::side)
                && who.stream().anyMatch(watch::party);
        return ours ? pair(who.get(0), who.get(1)) : null;
    }

    /** The side whose act of concern a word is about, other than the one who speaks. */
    private String owner(Claim claim) {
        List<String> candidates = new ArrayList<>(claim.matter().who());
        candidates.add(claim.about());
        candidates.add(claim.recipient() == null ? null : claim.recipient().country());
        return candidates.stream()
                .filter(side -> side != null && !side.equals(claim.actor().country()))
                .filter(side -> watch.concerns().stream()
                        .anyMatch(concern -> concern.actor().equals(side)
                                && concern.objects().contains(claim.matter().kind())))
                .findFirst()
                .orElse(null);
    }

    private Actor recipient(Claim claim, Set<String> named) {
        if (claim.recipient() != null) {
            return claim.recipient();
        }
        return covering(watch.implied(), claim, named)
                .map(implied -> new Actor(implied.toward().get(0), null, null))
                .orElse(null);
    }

    private static Optional<Concern> covering(List<Concern> concerns, Claim claim, Set<String> named) {
        return concerns.stream().filter(concern -> concern.covers(claim, named)).findFirst();
    }

    /** Countries that the claim or its sentence names. */
    private static Set<String> named(Claim claim, EnrichedArticle article) {
        Set<String> named = new HashSet<>(claim.with());
        if (claim.recipient() != null) {
            named.add(claim.recipient().country());
        }
        if (claim.matter() != null) {
            named.addAll(claim.matter().who());
        }
        named.add(claim.about());
        for (EntityMention mention : article.entities()) {
            if (mention.start() >= claim.start() && mention.end() <= claim.end()) {
                named.add(mention.country());
            }
        }
        return named;
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }

    private static Claim addressed(Claim claim, Actor recipient, List<String> with) {
        return new Claim(
                claim.actor(),
                recipient,
                claim.type(),
                claim.mode(),
                claim.quad(),
                claim.intensity(),
                claim.cameo(),
                claim.modality(),
                claim.voice(),
                claim.confirmed(),
                claim.standing(),
                claim.date(),
                claim.precision(),
                claim.due(),
                claim.matter(),
                claim.about(),
                claim.condition(),
                with,
                claim.attributedTo(),
                claim.quote(),
                claim.start(),
                claim.end(),
                claim.rule(),
                recipient == null ? null : claim.recipientVoice());
    }
}
