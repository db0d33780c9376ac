package newswatch.enrich.developments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.AlertKind;
import newswatch.events.Development;
import newswatch.events.Status;
import newswatch.events.Step;

/** Copies of a development with other links, status, version or steps. */
record Rebuilt(Development it) {
    static Rebuilt of(Development it) {
        return new Rebuilt(it);
    }

    Development linked(Status status, Links links) {
        return copy(it.version(), status, links, it.into(), it.first(), it.steps());
    }

    Development first(String first) {
        return copy(it.version(), it.status(), links(), it.into(), first, it.steps());
    }

    Development versioned(int version, List<Step> steps) {
        return copy(version, it.status(), links(), it.into(), it.first(), steps);
    }

    Development merged(String into, Instant at) {
        int version = it.version() + 1;
        List<Step> steps = new ArrayList<>(it.steps());
        AlertKind silent = null;
        steps.add(new Step(version, Status.MERGED, at, silent));
        return copy(version, Status.MERGED, Links.NONE, into, null, steps);
    }

    private Links links() {
        return new Links(it.overturns(), null, it.fulfils(), it.reactionTo(), it.reactions(), it.deniedBy());
    }

    private Development copy(int version, Status status, Links links, String into, String first, List<Step> steps) {
        return new Development(
                it.id(),
                version,
                status,
                it.watch(),
                it.relation(),
                it.actor(),
                it.recipient(),
                it.type(),
                it.mode(),
                it.quad(),
                it.intensity(),
                it.cameo(),
                it.modality(),
                it.voice(),
                it.rank(),
                it.confirmed(),
                it.matter(),
                it.date(),
                it.precision(),
                it.due(),
                it.late(),
                it.origins(),
                links.overturns(),
                links.fulfils(),
                links.reactionTo(),
                links.reactions(),
                links.deniedBy(),
                it.toward(),
                it.with(),
                it.votes(),
                into,
                first,
                steps);
    }
}
