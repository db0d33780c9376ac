package newswatch.enrich.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.CodePoints;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Token;
import newswatch.events.Article;
import newswatch.events.TopicTag;

/** Tags an article with topics, each with the words that earned it. Immutable, thread-safe. */
public final class TopicTagger {
    private final List<Topic> topics;
    private final Phrases phrases = new Phrases();

    private TopicTagger(List<Topic> topics) {
        this.topics = topics;
        for (int i = 0; i < topics.size(); i++) {
            int number = i;
            topics.get(i).phrases().forEach(phrase -> phrases.put(phrase, number));
        }
    }

    public static TopicTagger load() {
        return new TopicTagger(List.copyOf(Topic.rules().topics()));
    }

    /** One tag a topic, in the rules' order, at its first phrase; offsets in code points. */
    public List<TopicTag> tag(Article article, List<Sentence> sentences, List<Mention> mentions) {
        Hits hits = hits(sentences);
        Set<String> countries =
                mentions.stream().map(Mention::country).filter(Objects::nonNull).collect(Collectors.toSet());
        CodePoints points = new CodePoints(article.text());
        List<TopicTag> tags = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            if (hits.count(i) >= topic.least() && concerns(topic, countries)) {
                tags.add(new TopicTag(topic.id(), points.at(hits.start(i)), points.at(hits.end(i))));
            }
        }
        return tags;
    }

    private static boolean concerns(Topic topic, Set<String> countries) {
        Set<String> named = new HashSet<>(topic.countries());
        named.retainAll(countries);
        return topic.countries().isEmpty() || named.size() >= 2;
    }

    private Hits hits(List<Sentence> sentences) {
        Hits hits = new Hits(topics.size());
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                phrases.at(tokens, i, hits);
            }
        }
        return hits;
    }
}
