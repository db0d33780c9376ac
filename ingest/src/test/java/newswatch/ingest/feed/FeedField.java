package newswatch.ingest.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement's path, such as {@code entries[0].tags[1].term}, means in our words. */
final class FeedField {
    private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d)]\\.(.+)");
    private static final Pattern LISTED = Pattern.compile("(authors|tags)\\[(\\d)]\\.(name|term)");

    private FeedField() {}

    /** Empty for what we do not keep. */
    static Optional<Function<Feed, Object>> named(String path) {
        Matcher entry = ENTRY.matcher(path);
        if (entry.matches()) {
            int index = Integer.parseInt(entry.group(1));
            return ofEntry(entry.group(2)).map(part -> feed -> at(feed.entries(), index, part));
        }
        return Optional.ofNullable(
                switch (path) {
                    case "feed.title", "feed.title_detail.value" -> Feed::title;
                    case "feed.link" -> Feed::link;
                    case "feed.language" -> Feed::language;
                    case "entries" -> Feed::entries;
                    default -> null;
                });
    }

    private static Optional<Function<Entry, Object>> ofEntry(String name) {
        Matcher listed = LISTED.matcher(name);
        if (listed.matches()) {
            int index = Integer.parseInt(listed.group(2));
            boolean tags = listed.group(1).equals("tags");
            return Optional.of(entry -> at(tags ? entry.categories() : entry.authors(), index, one -> one));
        }
        return Optional.ofNullable(
                switch (name) {
                    case "title", "title_detail.value" -> Entry::title;
                    case "link" -> Entry::link;
                    case "id", "guid" -> Entry::guid;
                    case "summary", "description", "summary_detail.value" -> FeedField::summary;
                    case "content[0].value" -> Entry::content;
                    case "published", "published_parsed" -> Entry::publishedAt;
                    case "updated", "updated_parsed" -> Entry::updatedAt;
                    case "author", "author_detail.name" -> entry -> at(entry.authors(), 0, one -> one);
                    case "tags" -> Entry::categories;
                    case "category" -> entry -> at(entry.categories(), 0, one -> one);
                    default -> null;
                });
    }

    // there, a feed's only text is always its summary
    private static Object summary(Entry entry) {
        return entry.summary() == null ? entry.content() : entry.summary();
    }

    private static <T> Object at(List<T> list, int index, Function<T, Object> part) {
        return index < list.size() ? part.apply(list.get(index)) : null;
    }
}
