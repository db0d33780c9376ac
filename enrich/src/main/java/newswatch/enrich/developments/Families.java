package newswatch.enrich.developments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import newswatch.enrich.developments.Lane.Stage;
import newswatch.enrich.watch.ActCode;
import newswatch.events.Claim;
import newswatch.events.Development;
import newswatch.events.EventType;
import newswatch.events.Modality;
import newswatch.events.ObjectKind;
import newswatch.events.Quad;
import newswatch.events.Rank;
import newswatch.events.WatchedClaim;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;

/** Which claims may tell of one act, and which acts undo or fulfil others; read from {@code families.yaml}. */
record Families(
        List<ActCode> cooperative,
        List<ActCode> plans,
        List<ActCode> mutual,
        List<ActCode> meetings,
        List<ActCode> statements,
        List<ActCode> unsaid,
        List<ActCode> decisive,
        List<ActCode> reactions,
        List<ActCode> vouched,
        List<String> summits,
        List<String> hours,
        List<String> since,
        List<Quad> ranked,
        List<Fold> folds,
        List<Bond> overturns,
        List<Bond> fulfils) {

    /**
     * Words that are part of another act ({@code into}) of the same day, sides and office, about nothing else.
     *
     * @param but none of these
     * @param bare only without an object
     * @param eitherWay whichever side of the act says them
     */
    record Fold(
            String id,
            List<ActCode> of,
            @Omittable List<ActCode> but,
            @Omittable List<ActCode> bare,
            List<ActCode> into,
            List<Stage> intoStages,
            @Omittable boolean eitherWay) {
        Fold {
            but = but == null ? List.of() : List.copyOf(but);
            bare = bare == null ? List.of() : List.copyOf(bare);
        }

        boolean takes(Claim claim) {
            return any(of, claim) && !any(but, claim) && (claim.matter() == null || !any(bare, claim));
        }
    }

    /**
     * A later act ({@code by}) that bears on an earlier one ({@code of}) about the same object.
     *
     * @param sameActor the later act is by the country that did the earlier
     * @param sameRank leaders' acts answer to leaders' plans, or to those whose rank nobody said
     */
    record Bond(
            String id,
            List<ActCode> by,
            List<Stage> byStages,
            List<ActCode> of,
            List<Stage> ofStages,
            List<ObjectKind> objects,
            @Omittable boolean sameActor,
            @Omittable boolean sameRank) {
        /** Whether a claim is of the acts that undo. */
        boolean overturns(LiveClaim by) {
            return any(this.by, by.claim())
                    && byStages.contains(by.lane().stage())
                    && by.claim().matter() != null
                    && objects.contains(by.claim().matter().kind());
        }

        /** Whether an act is of those that bear on an earlier one. */
        boolean by(Tracked act) {
            return side(by, byStages, act);
        }

        /** Whether an act is of those that a later one bears on. */
        boolean of(Tracked act) {
            return side(of, ofStages, act);
        }

        private boolean side(List<ActCode> acts, List<Stage> stages, Tracked act) {
            Development it = act.state().development();
            return stages.contains(act.lane().stage())
                    && it.matter() != null
                    && objects.contains(it.matter().kind())
                    && any(acts, it.type(), it.mode());
        }

        boolean ranks(Rank later, Rank earlier) {
            return !sameRank || earlier == later || earlier == Rank.OTHER;
        }
    }

    private static final List<Stage> WORDS = List.of(Stage.PLANNED, Stage.THREATENED, Stage.DONE);

    static Families load() {
        return StrictYaml.read("families.yaml", resource("families.yaml"), Families.class);
    }

    static String resource(String name) {
        try (InputStream in = Families.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static boolean any(List<ActCode> codes, EventType type, String mode) {
        for (ActCode code : codes) {
            if (code.matches(type, mode)) {
                return true;
            }
        }
        return false;
    }

    static boolean any(List<ActCode> codes, Claim claim) {
        return any(codes, claim.type(), claim.mode());
    }

    /** Whether an act may bear on one that is weeks away, or one on it: most may not. */
    boolean bonded(Tracked act) {
        return Stream.concat(overturns.stream(), fulfils.stream()).anyMatch(bond -> bond.by(act) || bond.of(act));
    }

    Lane lane(WatchedClaim watched) {
        Claim claim = watched.claim();
        Quad family = family(claim.type(), claim.mode());
        return new Lane(family, stage(claim), watched.part() == WatchedClaim.Part.MOOD);
    }

    /** Words that are yet to be said; to ask for a meeting is said, and foresees it. */
    boolean unsaid(Claim claim) {
        return claim.modality() == Modality.PLANNED && any(unsaid, claim) && !any(plans, claim);
    }

    private Quad family(EventType type, String mode) {
        return any(cooperative, type, mode) ? Quad.VERBAL_COOPERATION : type.quad();
    }

    private Stage stage(Claim claim) {
        if (claim.modality() == Modality.DENIED) {
            return Stage.DENIED;
        } else if (claim.type() == EventType.THREATEN) {
            return Stage.THREATENED;
        }
        return claim.modality() == Modality.PLANNED || any(plans, claim) ? Stage.PLANNED : Stage.DONE;
    }

    /** Lanes whose claims may be part of another act, or have others as their part. */
    List<Lane> folding() {
        return Stream.concat(
                        folds.stream().flatMap(fold -> lanes(fold.into(), fold.intoStages(), false).stream()),
                        folds.stream().flatMap(fold -> lanes(fold.of(), WORDS, false).stream()))
                .distinct()
                .toList();
    }

    /** Lanes whose claims end the covering of repeats in this one: what was undone can be said anew. */
    List<Lane> breakersOf(Lane lane) {
        return overturns.stream()
                .filter(bond -> lanes(bond.of(), bond.ofStages(), lane.echo()).contains(lane))
                .flatMap(bond -> lanes(bond.by(), bond.byStages(), lane.echo()).stream())
                .distinct()
                .toList();
    }

    /** Lanes in which a claim ends the covering of repeats. */
    List<Lane> brokenBy(LiveClaim claim) {
        return overturns.stream()
                .filter(bond -> bond.overturns(claim))
                .flatMap(bond -> lanes(bond.of(), bond.ofStages(), claim.lane().echo()).stream())
                .distinct()
                .toList();
    }

    private List<Lane> lanes(List<ActCode> acts, List<Stage> stages, boolean echo) {
        return acts.stream()
                .map(act -> family(act.type(), act.mode()))
                .distinct()
                .flatMap(family -> stages.stream().map(stage -> new Lane(family, stage, echo)))
                .toList();
    }
}
