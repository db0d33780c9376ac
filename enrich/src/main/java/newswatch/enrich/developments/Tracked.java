package newswatch.enrich.developments;

import java.time.LocalDate;
import java.util.List;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.Matter;
import newswatch.events.ObjectKind;
import newswatch.events.Rank;
import newswatch.events.Status;

/**
 * A development as the relation remembers it: what is published of it, and what later decisions need.
 *
 * @param anchor its first claim, which others are compared with
 * @param actors countries that some claim names as the actor, sorted (a mutual act has several)
 * @param members a hash over the claims it was made from: while it is the same, they need no second look
 */
public record Tracked(LiveClaim anchor, List<String> actors, String members, DevelopmentState state) {
    public Tracked {
        actors = List.copyOf(actors);
    }

    /** Whether it keeps words of an article. */
    public boolean quotes(String article) {
        return anchor.article().equals(article)
                || state.evidence().stream().anyMatch(each -> article.equals(each.article()));
    }

    /** The same without the words of an article. */
    Tracked without(String article) {
        LiveClaim first = anchor.article().equals(article) ? anchor.wordless() : anchor;
        return new Tracked(first, actors, members, state.without(article));
    }

    Tracked with(DevelopmentState now) {
        return new Tracked(anchor, actors, members, now);
    }

    Tracked with(Development now) {
        return with(state.with(now));
    }

    Rank rank() {
        return state.development().rank();
    }

    /** What kind of object it is about, or null. */
    public ObjectKind kind() {
        Matter matter = state.development().matter();
        return matter == null ? null : matter.kind();
    }

    public String id() {
        return state.development().id();
    }

    public Lane lane() {
        return anchor.lane();
    }

    /** The day it is indexed by; its development's {@code date} may differ by the tolerance. */
    public LocalDate day() {
        return anchor.day();
    }

    /** Whether look-ups by day find it: all but addresses of developments that became part of another. */
    public boolean indexed() {
        return status() != Status.MERGED;
    }

    Status status() {
        return state.development().status();
    }
}
