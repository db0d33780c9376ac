package newswatch.standalone.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A news site at an address of its own: feeds, pages, robots.txt and what is wrong with it.
 *
 * @param planned what is wrong with it in a run with faults
 * @param redirector origin of the site by which it redirects, if it does
 */
record Site(
        String host,
        int port,
        Fault planned,
        Fault fault,
        Robots robots,
        Format format,
        List<Channel> channels,
        Map<String, Item> pages,
        String redirector) {
    /** A path that sends one on to the address after it. */
    static final String AWAY = "/away/";

    Site {
        channels = List.copyOf(channels);
        pages = Map.copyOf(pages);
    }

    /** A site that only sends one on. */
    static Site redirector(String host, int port) {
        Format format = new Format("http://" + host + ":" + port, false, false);
        return new Site(host, port, Fault.NONE, Fault.NONE, Robots.NONE, format, List.of(), Map.of(), format.origin());
    }

    static Map<String, Item> pages(List<Channel> channels) {
        return channels.stream()
                .flatMap(channel -> channel.items().stream())
                .distinct()
                .collect(Collectors.toMap(Item::path, Function.identity()));
    }

    boolean listed() {
        return !channels.isEmpty();
    }

    String origin() {
        return format.origin();
    }

    Answer answer(Asked asked, Instant now) {
        return fault.instead(good(asked, now), asked, now, this);
    }

    private Answer good(Asked asked, Instant now) {
        if (asked.robots()) {
            return robots.answer();
        } else if (asked.path().startsWith(AWAY)) {
            return Answer.redirect(asked.path().substring(AWAY.length()));
        }
        Item item = pages.get(asked.path());
        if (item != null && item.edition(now) > 0) {
            return Answer.of(200, "text/html; charset=utf-8", format.page(item, now));
        }
        return channels.stream()
                .filter(channel -> asked.path().startsWith(channel.path()))
                .findFirst()
                .map(channel -> channel.answer(asked, now))
                .orElseGet(() -> Answer.of(404, "text/plain", "no such page"));
    }
}
