package newswatch.standalone.deliver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswatch.events.Receipt.Outcome;
import newswatch.standalone.web.Sample;

/** What the endpoints took, held against what the topics say. */
final class Arrivals {
    private final Plan plan;
    private final News news;
    private final Books books;
    /** By channel, then by message: the first post that was taken. */
    private final Map<String, Map<String, Post>> firsts = new HashMap<>();

    private final List<String> unknown = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    Arrivals(Plan plan, News news, Books books) {
        this.plan = plan;
        this.news = news;
        this.books = books;
        plan.endpoints().forEach(this::read);
    }

    private void read(Endpoint endpoint) {
        Map<String, Post> taken = new LinkedHashMap<>();
        for (Post post : endpoint.posts()) {
            Told told = books.message(post.message());
            if (told == null || !told.channel.equals(endpoint.channel())) {
                unknown.add(post.message() + " at " + endpoint.channel());
            } else if (!post.digest().equals(told.digest)) {
                changed.add(post.message() + " at " + endpoint.channel());
            }
            if (post.answer().taken()) {
                taken.putIfAbsent(post.message(), post);
            }
        }
        firsts.put(endpoint.channel(), taken);
    }

    /** Posts of messages that were never closed. */
    List<String> unknown() {
        return unknown;
    }

    /** Posts of other bytes than those that were fixed. */
    List<String> changed() {
        return changed;
    }

    /** Messages that are delivered, say the topics, and that the endpoint never took. */
    List<String> lost() {
        return books.messages().stream()
                .filter(told -> told.outcome == Outcome.DELIVERED)
                .filter(told -> !firsts.get(told.channel).containsKey(told.id))
                .map(told -> told.id + " for " + told.channel)
                .toList();
    }

    /** Where a later alert of a development came before an earlier one, at one endpoint of one subscription. */
    List<String> outOfOrder() {
        List<String> found = new ArrayList<>();
        firsts.forEach((channel, taken) -> {
            Map<String, Integer> last = new HashMap<>();
            for (Post post : taken.values()) {
                for (Owed owed : members(post)) {
                    int place = news.place(owed.alert);
                    Integer before = last.put(owed.subscription + "/" + development(place), place);
                    if (before != null && before > place) {
                        found.add(owed + " after number " + before);
                    }
                }
            }
        });
        return found;
    }

    /**
     * Milliseconds from the wire to a sound endpoint, of the subscriptions that want each alert at once, or of the others.
     *
     * @param from number of the first alert that counts
     */
    Sample delays(Wire wire, boolean atOnce, int from) {
        Set<String> wishes = new HashSet<>();
        plan.wishes().stream().filter(wish -> wish.atOnce() == atOnce).forEach(wish -> wishes.add(wish.id()));
        Sample delays = new Sample();
        for (Endpoint endpoint : plan.endpoints()) {
            if (endpoint.temper() == Temper.SOUND) {
                firsts.get(endpoint.channel()).values().forEach(post -> members(post).stream()
                        .filter(owed -> wishes.contains(owed.subscription) && news.place(owed.alert) >= from)
                        .forEach(owed -> delays.add(Duration.between(wire.came(news.place(owed.alert)), post.at())
                                .toMillis())));
            }
        }
        return delays;
    }

    /** Those of the news. */
    private List<Owed> members(Post post) {
        Told told = books.message(post.message());
        return told == null
                ? List.of()
                : told.members.stream()
                        .filter(owed -> news.place(owed.alert) >= 0)
                        .toList();
    }

    private String development(int place) {
        return news.alerts().get(place).development().id();
    }
}
