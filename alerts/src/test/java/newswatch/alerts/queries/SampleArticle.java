package newswatch.alerts.queries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;
import newswatch.events.EntityKind;
import newswatch.events.EntityMention;
import newswatch.events.Genre;
import newswatch.events.Outlet;
import newswatch.events.TopicTag;

/** Builds one invented article, readably; whatever is not said has a plain default. */
final class SampleArticle {
    static final Instant AT = Instant.parse("2018-05-24T14:10:00Z");

    private final String title;
    private final String text;
    private final List<EntityMention> entities = new ArrayList<>();
    private final List<TopicTag> topics = new ArrayList<>();
    private String id = "a1";
    private String language = "en";
    private boolean backfill;
    private int revision = 1;

    private SampleArticle(String title, String text) {
        this.title = title;
        this.text = text;
    }

    static SampleArticle of(String title, String text) {
        return new SampleArticle(title, text);
    }

    SampleArticle id(String id) {
        this.id = id;
        return this;
    }

    SampleArticle language(String language) {
        this.language = language;
        return this;
    }

    SampleArticle revision(int revision) {
        this.revision = revision;
        return this;
    }

    SampleArticle backfill() {
        backfill = true;
        return this;
    }

    /** Names the entity by words that stand in the text. */
    SampleArticle naming(String id, String name, String words) {
        int start = text.codePointCount(0, text.indexOf(words));
        entities.add(new EntityMention(
                id, EntityKind.PERSON, name, null, start, start + words.codePointCount(0, words.length())));
        return this;
    }

    SampleArticle topic(String id, String words) {
        int start = text.codePointCount(0, text.indexOf(words));
        topics.add(new TopicTag(id, start, start + words.codePointCount(0, words.length())));
        return this;
    }

    EnrichedArticle enriched() {
        return new EnrichedArticle(
                new Article(
                        id,
                        "https://harborwire.example/" + id,
                        new Outlet("harbor-wire", "Harbor Wire Agency", "USA", false, null),
                        title,
                        List.of(),
                        AT,
                        AT,
                        language,
                        text,
                        null,
                        List.of(),
                        null,
                        null,
                        backfill),
                revision,
                Genre.REPORT,
                entities,
                topics,
                List.of());
    }

    ReadArticle read() {
        return new ReadArticle(enriched());
    }
}
