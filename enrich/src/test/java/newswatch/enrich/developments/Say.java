package newswatch.enrich.developments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.watch.ActCode;
import newswatch.enrich.watch.Watch;
import newswatch.events.Actor;
import newswatch.events.ArticleClaims;
import newswatch.events.Claim;
import newswatch.events.EventType;
import newswatch.events.Genre;
import newswatch.events.Matter;
import newswatch.events.Modality;
import newswatch.events.ObjectKind;
import newswatch.events.Outlet;
import newswatch.events.Precision;
import newswatch.events.Standing;
import newswatch.events.Voice;
import newswatch.events.WatchedClaim;

/** Claims and articles in few words, for tests. */
final class Say {
    static final Matter SUMMIT = Matter.of(ObjectKind.MEETING, "PRK", "USA");
    static final Watch WATCH = new Watch(
            "test",
            "Test",
            List.of("CHN", "PRK", "USA"),
            List.of("KOR", "UN"),
            null,
            null,
            null,
            null,
            null,
            2,
            null,
            List.of());

    private Say() {}

    /** One claim, to be changed by its methods. */
    static final class Words {
        String actor = "USA";
        String recipient = "PRK";
        ActCode act = ActCode.of("REJECT-meet");
        Modality modality = Modality.ASSERTED;
        Voice voice = Voice.LEADER;
        boolean confirmed = true;
        Standing standing = Standing.NEWS;
        LocalDate date = LocalDate.of(2018, 5, 24);
        Precision precision = Precision.DAY;
        LocalDate due;
        Matter matter = SUMMIT;
        WatchedClaim.Part part = WatchedClaim.Part.OPENS;
        String quote = "They said so.";
        List<String> with = List.of();
        String actorEntity;
        String recipientEntity;
        Voice recipientVoice;

        Words copy() {
            Words copy = new Words();
            copy.actor = actor;
            copy.recipient = recipient;
            copy.act = act;
            copy.modality = modality;
            copy.voice = voice;
            copy.confirmed = confirmed;
            copy.standing = standing;
            copy.date = date;
            copy.precision = precision;
            copy.due = due;
            copy.matter = matter;
            copy.part = part;
            copy.quote = quote;
            copy.with = with;
            copy.actorEntity = actorEntity;
            copy.recipientEntity = recipientEntity;
            copy.recipientVoice = recipientVoice;
            return copy;
        }

        /** The persons who act for either side, such as {@code person/mike-pompeo}, and the office of the recipient. */
        Words people(String of, String toward, Voice office) {
            actorEntity = of;
            recipientEntity = toward;
            recipientVoice = office;
            return this;
        }

        Words by(String actor, String recipient) {
            this.actor = actor;
            this.recipient = recipient;
            return this;
        }

        Words planned() {
            modality = Modality.PLANNED;
            return this;
        }

        Words denied() {
            modality = Modality.DENIED;
            return this;
        }

        Words on(String day) {
            date = LocalDate.parse(day);
            return this;
        }

        Words in(Precision coarse) {
            precision = coarse;
            return this;
        }

        Words due(String day) {
            due = LocalDate.parse(day);
            return this;
        }

        Words about(Matter other) {
            matter = other;
            return this;
        }

        Words voice(Voice other) {
            voice = other;
            return this;
        }

        Words standing(Standing other) {
            standing = other;
            return this;
        }

        Words unconfirmed() {
            confirmed = false;
            return this;
        }

        Words part(WatchedClaim.Part other) {
            part = other;
            return this;
        }

        Words quote(String other) {
            quote = other;
            return this;
        }

        WatchedClaim claim(int place) {
            EventType type = act.type();
            Claim claim = new Claim(
                    new Actor(actor, actorEntity, null),
                    recipient == null ? null : new Actor(recipient, recipientEntity, null),
                    type,
                    act.mode(),
                    type.quad(),
                    type.intensity(act.mode()),
                    "000",
                    modality,
                    voice,
                    confirmed,
                    standing,
                    date,
                    precision,
                    due,
                    matter,
                    null,
                    null,
                    with,
                    null,
                    quote,
                    place * 100,
                    place * 100 + 50,
                    "rule",
                    recipientVoice);
            return new WatchedClaim(part, claim, List.of());
        }
    }

    static Words that(String act) {
        Words words = new Words();
        words.act = ActCode.of(act);
        return words;
    }

    static Paper article(String id, String published, Words... words) {
        return new Paper(
                id,
                1,
                Instant.parse(published + "T12:00:00Z"),
                "outlet-" + id,
                Genre.REPORT,
                List.of(),
                List.of(words));
    }

    /** An article as its relation sees it. */
    record Paper(
            String id,
            int revision,
            Instant published,
            String outlet,
            Genre genre,
            List<String> wording,
            List<Words> words) {
        Paper commentary() {
            return new Paper(id, revision, published, outlet, Genre.COMMENTARY, wording, words);
        }

        Paper of(String other) {
            return new Paper(id, revision, published, other, genre, wording, words);
        }

        Paper worded(String... elements) {
            return new Paper(id, revision, published, outlet, genre, List.of(elements), words);
        }

        Paper revised(Words... now) {
            return new Paper(id, revision + 1, published, outlet, genre, wording, List.of(now));
        }

        ArticleClaims in(String relation) {
            List<WatchedClaim> claims = new ArrayList<>();
            for (Words each : words) {
                claims.add(each.claim(claims.size()));
            }
            return new ArticleClaims(
                    "test",
                    relation,
                    id,
                    revision,
                    "https://x.example/" + id,
                    new Outlet(outlet, outlet, "USA", false, null),
                    List.of(),
                    published,
                    published
                            .plusSeconds(60L * revision)
                            .atOffset(ZoneOffset.UTC)
                            .toInstant(),
                    genre,
                    false,
                    wording,
                    claims);
        }
    }
}
