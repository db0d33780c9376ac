package newswatch.alerts.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.alerts.access.Role;
import newswatch.alerts.view.AlertFilter;
import newswatch.alerts.view.AlertLog;
import newswatch.alerts.view.Cursor;
import newswatch.alerts.view.Page;
import newswatch.events.AlertKind;

/**
 * {@code /api/v1/alerts}: newest first with {@code cursor}; or with {@code after=ID} those that came after it, oldest
 * first, for whoever polls.
 */
record AlertRoutes(AlertLog alerts) {
    void register(RoutesConfig routes) {
        routes.get("/api/v1/alerts", this::list, Role.READER);
    }

    private void list(Context ctx) {
        Parameters parameters = Parameters.of(ctx, "watch", "relation", "kind", "priority", "after", "cursor", "limit");
        AlertFilter filter = new AlertFilter(
                parameters.text("watch"), parameters.text("relation"), kinds(parameters), parameters.priorities());
        String after = parameters.text("after");
        Cursor cursor = parameters.cursor();
        if (after != null && cursor != null) {
            throw new BadRequestResponse("query parameters 'after' and 'cursor' exclude each other");
        }
        Answer.page(
                ctx,
                after == null
                        ? newest(filter, cursor, parameters.limit())
                        : following(filter, after, parameters.limit()));
    }

    private static Set<String> kinds(Parameters parameters) {
        try {
            return parameters.list("kind").stream()
                    .map(AlertKind::of)
                    .map(AlertKind::code)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse("query parameter 'kind' names no kind of alert");
        }
    }

    private Page newest(AlertFilter filter, Cursor cursor, int limit) {
        List<AlertLog.Entry> found = alerts.before(filter, cursor == null ? Long.MAX_VALUE : cursor.at(), limit + 1);
        List<AlertLog.Entry> shown = found.subList(0, Math.min(limit, found.size()));
        AlertLog.Entry last = found.size() > limit ? shown.get(limit - 1) : null;
        return page(shown, last == null ? null : new Cursor(last.sequence(), last.id()).encode());
    }

    /** {@code next} is the id to ask with again; the one given when nothing new came. */
    private Page following(AlertFilter filter, String after, int limit) {
        long sequence = alerts.sequence(after)
                .orElseThrow(() -> new Problem.Missing("There is no alert of the id given with 'after'."));
        List<AlertLog.Entry> found = alerts.after(filter, sequence, limit);
        return page(found, found.isEmpty() ? after : found.get(found.size() - 1).id());
    }

    private static Page page(List<AlertLog.Entry> entries, String next) {
        return new Page(entries.stream().map(AlertLog.Entry::json).toList(), next);
    }
}
