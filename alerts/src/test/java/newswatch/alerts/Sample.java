package newswatch.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswatch.events.Actor;
import newswatch.events.Alert;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Evidence;
import newswatch.events.Ids;
import newswatch.events.Matter;
import newswatch.events.Modality;
import newswatch.events.ObjectKind;
import newswatch.events.Precision;
import newswatch.events.Rank;
import newswatch.events.Status;
import newswatch.events.Step;
import newswatch.events.Voice;
import newswatch.events.Why;

/** Builds one invented development, readably; whatever is not said has a plain default. */
public final class Sample {
    public static final String WATCH = "china-northkorea-us";

    private static final Map<String, String> NAMES =
            Map.of("CHN", "China", "PRK", "North Korea", "USA", "United States", "KOR", "South Korea", "JPN", "Japan");

    private final String id;
    private final String title;
    private final Instant at;
    private final EventType type;
    private final List<Evidence> evidence = new ArrayList<>();
    private String relation = "PRK-USA";
    private String actor = "USA";
    private String recipient = "PRK";
    private String mode;
    private Status status = Status.REPORTED;
    private Modality modality = Modality.ASSERTED;
    private Matter matter;
    private LocalDate due;
    private boolean confirmed = true;
    private boolean context;
    private boolean silent;
    private boolean late;
    private int priority = 2;
    private int origins = 1;
    private int articles = 1;
    private String overturns;
    private String fulfils;
    private String reactionTo;
    private String deniedBy;
    private List<String> reactions = List.of();
    private List<String> toward = List.of();
    private String reason = "no earlier development of this kind between them";

    private Sample(String id, String at, EventType type, String title) {
        this.id = id;
        this.title = title;
        this.at = Instant.parse(at);
        this.type = type;
    }

    public static Sample of(String id, String at, EventType type, String title) {
        return new Sample(id, at, type, title);
    }

    public Sample between(String relation, String actor, String recipient) {
        this.relation = relation;
        this.actor = actor;
        this.recipient = recipient;
        return this;
    }

    public Sample mode(String mode) {
        this.mode = mode;
        return this;
    }

    public Sample status(Status status, int origins, int articles) {
        this.status = status;
        this.origins = origins;
        this.articles = articles;
        return this;
    }

    public Sample planned(String due) {
        modality = Modality.PLANNED;
        this.due = due == null ? null : LocalDate.parse(due);
        return this;
    }

    public Sample about(ObjectKind kind, String... who) {
        matter = Matter.of(kind, who);
        return this;
    }

    public Sample priority(int priority) {
        this.priority = priority;
        return this;
    }

    public Sample overturns(String id) {
        overturns = id;
        return this;
    }

    public Sample fulfils(String id) {
        fulfils = id;
        return this;
    }

    public Sample reactionTo(String id) {
        reactionTo = id;
        silent = true;
        return this;
    }

    public Sample reactions(String... ids) {
        reactions = List.of(ids);
        return this;
    }

    public Sample toward(String... sides) {
        toward = List.of(sides);
        return this;
    }

    public Sample deniedBy(String side) {
        deniedBy = side;
        status = Status.DENIED;
        return this;
    }

    public Sample unconfirmed() {
        confirmed = false;
        return this;
    }

    public Sample context() {
        context = true;
        silent = true;
        return this;
    }

    public Sample silent() {
        silent = true;
        return this;
    }

    public Sample late() {
        late = true;
        return this;
    }

    public Sample because(String reason) {
        this.reason = reason;
        return this;
    }

    public Sample quote(String outlet, String quote, String speaker) {
        return quote(
                outlet,
                quote,
                speaker,
                "https://" + outlet.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example/" + id);
    }

    public Sample quote(String outlet, String quote, String speaker, String url) {
        evidence.add(new Evidence(
                Ids.of(id, outlet),
                1,
                url,
                outlet,
                at.minus(3L + 11L * evidence.size(), ChronoUnit.MINUTES),
                quote,
                120,
                120 + quote.codePointCount(0, quote.length()),
                speaker));
        return this;
    }

    public DevelopmentState state() {
        return new DevelopmentState(
                development(),
                title,
                priority,
                priority == 1 ? "a leaders' meeting or a wartime act, asserted and confirmed" : "the rest",
                context,
                silent,
                at,
                articles(),
                evidence,
                why());
    }

    public Alert alert() {
        return new Alert(
                Ids.of(id, "alert"),
                AlertKind.DEVELOPMENT_REPORTED,
                WATCH,
                at,
                priority,
                false,
                title,
                development(),
                null,
                null,
                null,
                evidence.stream().limit(1).toList(),
                why());
    }

    public boolean alerts() {
        return !silent && !context;
    }

    private Why why() {
        String rule = type.name().toLowerCase(Locale.ROOT) + (mode == null ? ".plain" : "." + mode);
        return new Why(rule, "1", reason, overturns == null ? fulfils : overturns);
    }

    private List<String> articles() {
        String[] ids = new String[articles];
        Arrays.setAll(ids, i -> Ids.of(id, String.valueOf(i)));
        return List.of(ids);
    }

    private Development development() {
        List<Step> steps = steps();
        return new Development(
                id,
                steps.size(),
                status,
                WATCH,
                relation,
                side(actor),
                side(recipient),
                type,
                mode,
                type.quad(),
                type.intensity(mode),
                "036",
                modality,
                Voice.LEADER,
                Rank.LEADER,
                confirmed,
                matter,
                at.atZone(ZoneOffset.UTC).toLocalDate(),
                Precision.DAY,
                due,
                late,
                origins,
                overturns,
                fulfils,
                reactionTo,
                reactions,
                side(deniedBy),
                toward,
                List.of(),
                null,
                null,
                null,
                steps);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        AlertKind first = silent ? null : AlertKind.DEVELOPMENT_REPORTED;
        steps.add(new Step(1, Status.REPORTED, at, first));
        if (origins > 1) {
            steps.add(new Step(
                    2, Status.CORROBORATED, at.plus(26, ChronoUnit.MINUTES), AlertKind.DEVELOPMENT_CORROBORATED));
        }
        switch (status) {
            case SUPERSEDED ->
                steps.add(new Step(
                        steps.size() + 1, status, at.plus(8, ChronoUnit.DAYS), AlertKind.DEVELOPMENT_SUPERSEDED));
            case DENIED ->
                steps.add(
                        new Step(steps.size() + 1, status, at.plus(5, ChronoUnit.HOURS), AlertKind.DEVELOPMENT_DENIED));
            case RETRACTED ->
                steps.add(new Step(
                        steps.size() + 1, status, at.plus(9, ChronoUnit.HOURS), AlertKind.DEVELOPMENT_RETRACTED));
            default -> {}
        }
        return steps;
    }

    private static Actor side(String country) {
        return country == null ? null : new Actor(country, "country/" + country, NAMES.getOrDefault(country, country));
    }
}
