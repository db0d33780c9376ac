package newswatch.standalone.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One feed of a site: its newest items, with the validators and the freshness that this feed has. */
final class Channel {
    private final String path;
    private final Format format;
    private final Etiquette etiquette;
    private final int window;
    private final List<Item> items;
    private final List<Instant> changes;
    private int rendered = -1;
    private byte[] body;

    /**
     * How a feed lets itself be asked again.
     *
     * @param maxAge in seconds, or 0 for nothing said
     */
    record Etiquette(boolean etag, boolean lastModified, int maxAge) {}

    /** @param items in the order of publication; the feed shows the newest {@code window} of them */
    Channel(String path, Format format, Etiquette etiquette, int window, List<Item> items) {
        this.path = path;
        this.format = format;
        this.etiquette = etiquette;
        this.window = window;
        this.items = List.copyOf(items);
        this.changes = items.stream()
                .flatMap(item -> item.editions().stream())
                .sorted()
                .toList();
    }

    String path() {
        return path;
    }

    List<Item> items() {
        return items;
    }

    Answer answer(Asked asked, Instant now) {
        int version = version(now);
        String etag = "\"v" + version + "\"";
        String date = Format.httpDate(version == 0 ? Instant.EPOCH : changes.get(version - 1));
        boolean same = etiquette.etag() ? asked.knows(etag) : etiquette.lastModified() && asked.knowsDate(date);
        Answer answer = same ? Answer.empty(304) : Answer.of(200, format.type(), body(version, now));
        if (etiquette.etag()) {
            answer = answer.with("ETag", etag);
        }
        if (etiquette.lastModified()) {
            answer = answer.with("Last-Modified", date);
        }
        return etiquette.maxAge() == 0 ? answer : answer.with("Cache-Control", "max-age=" + etiquette.maxAge());
    }

    // changes are few, and most asked for is the newest
    private int version(Instant now) {
        int version = Math.max(0, rendered);
        while (version < changes.size() && !changes.get(version).isAfter(now)) {
            version++;
        }
        return version;
    }

    private byte[] body(int version, Instant now) {
        if (version != rendered) {
            body = format.feed(shown(now), now);
            rendered = version;
        }
        return body;
    }

    private List<Item> shown(Instant now) {
        List<Item> out = new ArrayList<>(published(now).toList());
        return out.subList(Math.max(0, out.size() - window), out.size());
    }

    private Stream<Item> published(Instant now) {
        return items.stream().takeWhile(item -> !item.published().isAfter(now));
    }
}
