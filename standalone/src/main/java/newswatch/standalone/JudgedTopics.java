package newswatch.standalone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.alerts.labels.Naming;
import newswatch.alerts.view.JudgedDevelopment;
import newswatch.alerts.view.Opinion;
import newswatch.events.Article;
import newswatch.events.DevelopmentState;
import newswatch.events.EnrichedArticle;
import newswatch.events.Evidence;
import newswatch.events.Judgement;
import newswatch.events.kafka.Topics;

/** The developments that somebody confirmed or dismissed, and their articles, as the topics hold them. */
final class JudgedTopics {
    private final TopicReader reader;
    private final List<JudgedDevelopment> developments;

    JudgedTopics(TopicReader reader) {
        this.reader = reader;
        Map<String, List<Judgement>> judgements = new TreeMap<>();
        reader.latest(Topics.JUDGEMENTS, judgement -> judgement).values().stream()
                .sorted(Comparator.comparing(Judgement::at).thenComparing(Judgement::id))
                .forEach(judgement -> judgements
                        .computeIfAbsent(judgement.development(), first -> new ArrayList<>())
                        .add(judgement));
        Map<String, DevelopmentState> states = reader.latest(
                Topics.DEVELOPMENTS,
                state -> judgements.containsKey(state.development().id()) ? state : null);
        developments = judgements.entrySet().stream()
                .filter(each -> states.containsKey(each.getKey()))
                .map(each -> new JudgedDevelopment(states.get(each.getKey()), Opinion.of(each.getValue())))
                .filter(each -> each.opinion().verdict() != null)
                .toList();
    }

    /** By id. */
    List<JudgedDevelopment> developments() {
        return developments;
    }

    /** Where the articles' own entities say that a side is named. */
    Naming naming() {
        Set<String> first = developments.stream()
                .flatMap(each -> each.state().evidence().stream().limit(1))
                .map(Evidence::article)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        Map<String, EnrichedArticle> articles = reader.latest(
                Topics.ENRICHED, article -> first.contains(article.article().id()) ? article : null);
        return new NamedInArticle(articles);
    }

    /** Ids of all articles that labels speak of. */
    Set<String> articles() {
        return developments.stream()
                .map(JudgedDevelopment::state)
                .flatMap(state -> Stream.concat(
                        state.articles().stream(), state.evidence().stream().map(Evidence::article)))
                .filter(id -> id != null && !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of them that are still kept, by id. */
    List<Article> kept(Set<String> wanted) {
        return List.copyOf(
                new TreeMap<>(reader.latest(Topics.ARTICLES, article -> wanted.contains(article.id()) ? article : null))
                        .values());
    }
}
