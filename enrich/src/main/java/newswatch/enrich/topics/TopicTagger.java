package newswatch.enrich.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        topics.forEach(topic -> topic.phrases().forEach(phrase -> phrases.put(phrase, topic)));
    }

    public static TopicTagger load() {
        return new TopicTagger(List.copyOf(Topic.rules().topics()));
    }

    /** One tag a topic, in the rules' order, at its first phrase; offsets in code points. */
    public List<TopicTag> tag(Article article, List<Sentence> sentences, List<Mention> mentions) {
        Map<Topic, List<int[]>> hits = hits(sentences);
        Set<String> countries =
                mentions.stream().map(Mention::country).filter(Objects::nonNull).collect(Collectors.toSet());
        CodePoints points = new CodePoints(article.text());
        List<TopicTag> tags = new ArrayList<>();
        for (Topic topic : topics) {
            List<int[]> earned = hits.getOrDefault(topic, List.of());
            if (earned.size() >= topic.least() && concerns(topic, countries)) {
                int[] first = earned.get(0);
                tags.add(new TopicTag(topic.id(), points.at(first[0]), points.at(first[1])));
            }
        }
        return tags;
    }

    private static boolean concerns(Topic topic, Set<String> countries) {
        Set<String> named = new HashSet<>(topic.countries());
        named.retainAll(countries);
        return topic.countries().isEmpty() || named.size() >= 2;
    }

    /** UTF-16 spans of each topic's phrases; only as many as matter. */
    private Map<Topic, List<int[]>> hits(List<Sentence> sentences) {
        Map<Topic, List<int[]>> hits = new HashMap<>();
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                int start = tokens.get(i).start();
                phrases.at(tokens, i).forEach((topic, end) -> {
                    List<int[]> spans = hits.computeIfAbsent(topic, t -> new ArrayList<>());
                    if (spans.size() < topic.least()) {
                        spans.add(new int[] {start, tokens.get(end - 1).end()});
                    }
                });
            }
        }
        return hits;
    }
}
