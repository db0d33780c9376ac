package newswatch.alerts.queries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newswatch.alerts.queries.Values.Value;
import newswatch.alerts.queries.syntax.Codes;
import newswatch.alerts.queries.syntax.QueryField;
import newswatch.alerts.queries.syntax.Words;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;
import newswatch.events.EntityMention;
import newswatch.events.Outlet;
import newswatch.events.TopicTag;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;

/** An article as queries see it: so much of its title and text, each entity and topic once, at its first place. */
final class ReadArticle {
    static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_TITLE = 1_000;
    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_VALUE = 200;

    private final EnrichedArticle enriched;
    private final String title;
    private final String text;
    private final Values<EntityMention> names;
    private final Values<EntityMention> ids;
    private final Values<TopicTag> topics;
    private Places places;

    ReadArticle(EnrichedArticle enriched) {
        this.enriched = enriched;
        title = cut(article().title(), LONGEST_TITLE);
        text = cut(article().text(), LONGEST_TEXT);
        List<EntityMention> entities = first(enriched.entities(), EntityMention::id);
        names = values(QueryField.ENTITIES.code(), entities, entity -> Words.seamless(known(entity.name())));
        ids = values(QueryField.ENTITY_IDS, entities, entity -> Codes.code(entity.id()));
        topics = values(
                QueryField.TOPICS.code(), first(enriched.topics(), TopicTag::id), topic -> Codes.code(topic.id()));
    }

    /** The first of each id. */
    private static <T> List<T> first(List<T> tags, Function<T, String> id) {
        Map<String, T> first = new LinkedHashMap<>();
        for (T tag : tags) {
            if (id.apply(tag) != null && first.size() < MOST_VALUES) {
                first.putIfAbsent(id.apply(tag), tag);
            }
        }
        return List.copyOf(first.values());
    }

    private static <T> Values<T> values(String field, List<T> tags, Function<T, String> indexed) {
        return new Values<>(
                field,
                tags.stream()
                        .map(tag -> new Value<>(cut(indexed.apply(tag), LONGEST_VALUE), tag))
                        .toList());
    }

    Article article() {
        return enriched.article();
    }

    int revision() {
        return enriched.revision();
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    List<Values<EntityMention>> entities() {
        return List.of(names, ids);
    }

    Values<TopicTag> topics() {
        return topics;
    }

    /** Between places in {@link #text()} and code points. */
    Places places() {
        if (places == null) {
            places = new Places(text);
        }
        return places;
    }

    Document document() {
        Document document = new Document();
        add(document, QueryField.TITLE.code(), Words.seamless(title));
        add(document, QueryField.TEXT.code(), Words.seamless(text));
        List.of(names, ids, topics)
                .forEach(field -> field.values().forEach(value -> add(document, field.field(), value.indexed())));
        describe(document);
        return document;
    }

    private void describe(Document document) {
        Outlet outlet = article().outlet();
        if (outlet != null) {
            code(document, QueryField.OUTLET_IDS, outlet.id());
            add(document, QueryField.OUTLET.code(), cut(known(outlet.name()), LONGEST_VALUE));
            code(document, QueryField.COUNTRY.code(), outlet.country());
        }
        String language = known(article().language());
        code(document, QueryField.LANGUAGE.code(), language);
        if (language.indexOf('-') > 0) {
            code(document, QueryField.LANGUAGE.code(), language.substring(0, language.indexOf('-')));
        }
        code(
                document,
                QueryField.GENRE.code(),
                enriched.genre() == null ? null : enriched.genre().name());
    }

    private static void code(Document document, String field, String value) {
        add(document, field, cut(Codes.code(known(value)), LONGEST_VALUE));
    }

    private static void add(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new TextField(field, value, Field.Store.NO));
        }
    }

    private static String known(String value) {
        return value == null ? "" : value;
    }

    /** Never between the halves of one character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
