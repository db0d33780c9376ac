package newswatch.alerts.web;

import java.util.List;
import java.util.stream.IntStream;
import newswatch.alerts.view.Cursor;
import newswatch.alerts.view.Page;

/** Pages of a list that is on the heap. */
final class Slice {
    private Slice() {}

    /** @param id unique in the list */
    record Item(String id, Object shown) {}

    /** What follows the item the cursor names; where that is gone, what follows its place. */
    static Page of(List<Item> all, Cursor after, int limit) {
        int from = after == null ? 0 : place(all, after);
        List<Item> shown = all.subList(from, Math.min(all.size(), from + limit));
        int end = from + shown.size();
        return new Page(
                shown.stream().map(item -> Answer.json(item.shown())).toList(),
                end < all.size() ? new Cursor(end, all.get(end - 1).id()).encode() : null);
    }

    private static int place(List<Item> all, Cursor after) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(after.id()))
                .map(i -> i + 1)
                .findFirst()
                .orElse((int) Math.max(0, Math.min(after.at(), all.size())));
    }
}
