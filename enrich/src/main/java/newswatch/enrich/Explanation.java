package newswatch.enrich;

import java.util.List;
import newswatch.enrich.claims.ReadSentence;
import newswatch.enrich.genre.GenreSignal;
import newswatch.events.EnrichedArticle;

/**
 * An article as annotated, and why.
 *
 * @param signals what spoke for or against commentary
 * @param threshold points from which an article is commentary
 * @param sentences each that names a known side or holds a predicate
 */
public record Explanation(
        EnrichedArticle article, List<GenreSignal> signals, double threshold, List<ReadSentence> sentences) {}
