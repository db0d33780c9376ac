package newswatch.alerts.queries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newswatch.alerts.queries.copies.Fingerprint;
import newswatch.alerts.queries.syntax.Codes;
import newswatch.alerts.queries.syntax.QueryFault;
import newswatch.alerts.queries.syntax.QueryField;
import newswatch.alerts.queries.syntax.StandingQuery;
import newswatch.events.Alert;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryDecomposer;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queries in force, and which of them an article meets. For one thread. */
public final class StandingQueries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandingQueries.class);

    /** A query and when it was first seen; {@link Instant#MIN} when it was there before us. */
    private record Held(String query, Instant since) {}

    private final Monitor monitor;
    private Map<String, Held> held = new HashMap<>();
    private boolean begun;

    public StandingQueries() {
        MonitorConfiguration settings = new MonitorConfiguration();
        settings.setQueryDecomposer(new QueryDecomposer() {
            @Override
            public Set<Query> decompose(Query query) {
                return Set.of(query);
            }
        });
        try {
            monitor = new Monitor(Codes.analyzer(), presearcher(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article is asked about a query when it has its rarest word: a long one, and none that nearly all have. */
    private static Presearcher presearcher() {
        Set<BytesRef> common = EnglishAnalyzer.getDefaultStopSet().stream()
                .map(word -> new BytesRef(new String((char[]) word)))
                .collect(Collectors.toSet());
        TermWeightor weightor = TermWeightor.combine(
                TermWeightor.DEFAULT,
                TermWeightor.termWeightor(0.01, common),
                TermWeightor.fieldWeightor(
                        0.001, QueryField.LANGUAGE.code(), QueryField.COUNTRY.code(), QueryField.GENRE.code()),
                TermWeightor.fieldWeightor(0.1, QueryField.TOPICS.code(), QueryField.ENTITY_IDS));
        return new TermFilteredPresearcher(weightor, List.of(new Beginnings()), Set.of());
    }

    /**
     * Makes these the queries in force. What changed is a new query, made now.
     *
     * @param wanted queries by id
     */
    public void update(Map<String, String> wanted, Instant now) {
        Map<String, Held> next = new HashMap<>();
        List<MonitorQuery> changed = new ArrayList<>();
        Instant since = begun ? now : Instant.MIN;
        wanted.forEach((id, query) -> {
            Held before = held.get(id);
            if (before != null && before.query().equals(query)) {
                next.put(id, before);
            } else if (register(id, query, changed)) {
                next.put(id, new Held(query, since));
            }
        });
        List<String> gone =
                held.keySet().stream().filter(id -> !next.containsKey(id)).toList();
        write(changed, gone);
        held = next;
        begun = true;
    }

    /** Every write is a commit, so all are made together. */
    private void write(List<MonitorQuery> changed, List<String> gone) {
        try {
            if (!gone.isEmpty()) {
                monitor.deleteById(gone);
            }
            if (!changed.isEmpty()) {
                monitor.register(changed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean register(String id, String query, List<MonitorQuery> changed) {
        try {
            Query parsed = StandingQuery.parse(query);
            changed.add(new MonitorQuery(
                    id, parsed, query, StandingQuery.patterns(parsed) ? Map.of() : Map.of(Hits.PLAIN, "")));
            return true;
        } catch (QueryFault e) {
            LOG.warn("subscription {} is not asked: {}", id, e.getMessage());
            return false;
        }
    }

    public int size() {
        return held.size();
    }

    /** When a query was made, as far as is known. */
    Instant since(String id) {
        return held.get(id).since();
    }

    /**
     * The alerts of an article, by query.
     *
     * @param old whether it met none when it was news
     * @param first whether an alert of that id is written for the first time
     */
    public List<Alert> alerts(EnrichedArticle enriched, boolean old, Predicate<String> first) {
        ReadArticle read = new ReadArticle(enriched);
        Article article = read.article();
        List<Hits> met = met(read).stream()
                .filter(hits -> first.test(MatchAlert.id(hits.getQueryId(), article)))
                .toList();
        if (met.isEmpty()) {
            return List.of();
        }
        String fingerprint = Fingerprint.of(read.title(), read.text())
                .map(Fingerprint::toString)
                .orElse(null);
        return met.stream()
                .map(hits -> MatchAlert.of(
                        read,
                        hits,
                        fingerprint,
                        old || article.backfill() || article.publishedAt().isBefore(since(hits.getQueryId()))))
                .toList();
    }

    /** Those the article meets, by id. One that fails is left out. */
    List<Hits> met(ReadArticle article) {
        if (held.isEmpty()) {
            return List.of();
        }
        try {
            MatchingQueries<Hits> met = monitor.match(article.document(), Hits::matcher);
            met.getErrors().forEach((id, failure) -> LOG.warn("query {} failed: {}", id, failure.toString()));
            return met.getMatches().stream()
                    .sorted(Comparator.comparing(Hits::getQueryId))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
