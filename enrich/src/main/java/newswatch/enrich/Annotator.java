package newswatch.enrich;

import java.util.List;
import java.util.function.UnaryOperator;
import newswatch.enrich.claims.ClaimFinder;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.enrich.entities.EntityFinder;
import newswatch.enrich.genre.GenreJudge;
import newswatch.enrich.text.LanguageDetector;
import newswatch.enrich.topics.TopicTagger;
import newswatch.enrich.topology.ArticleAnnotation;
import newswatch.enrich.watch.Watch;
import newswatch.events.Article;
import newswatch.events.EnrichedArticle;

/** Reads an article in an ordered list of steps. Immutable, thread-safe; loading it reads all rules and lists. */
public final class Annotator implements ArticleAnnotation {
    private final List<UnaryOperator<Draft>> steps;
    private final GenreJudge genres;
    private final ClaimFinder claims;

    private Annotator(List<UnaryOperator<Draft>> steps, GenreJudge genres, ClaimFinder claims) {
        this.steps = steps;
        this.genres = genres;
        this.claims = claims;
    }

    public static Annotator load() {
        return load(List.of());
    }

    /** The watches lend their actors to all articles. */
    public static Annotator load(List<Watch> watches) {
        return with(Rulebook.load(), watches);
    }

    /** With coding rules of one's own. A step is one class, its test, and one line here. */
    public static Annotator with(Rulebook rulebook, List<Watch> watches) {
        LanguageDetector languages = new LanguageDetector();
        EntityFinder entities =
                EntityFinder.load(watches.stream().map(Watch::actors).toList());
        TopicTagger topics = TopicTagger.load();
        GenreJudge genres = GenreJudge.load();
        ClaimFinder claims = ClaimFinder.of(rulebook);
        return new Annotator(
                List.of(
                        it -> it.withLanguage(languages.detect(
                                it.article().text(), it.article().language())),
                        Draft::withSentences,
                        it -> it.withMentions(entities::find),
                        it -> it.withTopics(topics.tag(it.article(), it.sentences(), it.mentions())),
                        it -> it.withGenre(genres.judge(it.article(), it.sentences())),
                        it -> it.withClaims(
                                claims.find(it.article(), it.genre(), it.sentences(), it.mentions(), it.headline()))),
                genres,
                claims);
    }

    @Override
    public EnrichedArticle annotate(Article article, int revision) {
        return read(article).enriched(revision);
    }

    /** As {@link #annotate}, with what led to genre and claims; reads the article twice. */
    public Explanation explain(Article article) {
        Draft it = read(article);
        return new Explanation(
                it.enriched(1),
                genres.signals(it.article(), it.sentences()),
                genres.threshold(),
                claims.explain(it.article(), it.genre(), it.sentences(), it.mentions(), it.headline()));
    }

    private Draft read(Article article) {
        Draft draft = Draft.of(article);
        for (UnaryOperator<Draft> step : steps) {
            draft = step.apply(draft);
        }
        return draft;
    }

    /** Version of the rules that code claims. */
    public String rulebook() {
        return claims.rulebookVersion();
    }
}
