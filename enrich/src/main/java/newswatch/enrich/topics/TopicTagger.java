package newswatch.enrich.topics;

import java.util.List;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.Sentence;
import newswatch.events.Article;
import newswatch.events.TopicTag;

/** Tags an article with topics, each with the words that earned it. */
public final class TopicTagger {
    private TopicTagger() {}

    public static TopicTagger load() {
        return new TopicTagger();
    }

    public List<TopicTag> tag(Article article, List<Sentence> sentences, List<Mention> mentions) {
        return List.of();
    }
}
