package newswatch.enrich;

import java.util.List;
import java.util.function.Consumer;
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
    private final List<Step> steps;
    private final GenreJudge genres;
    private final ClaimFinder claims;

    private record Step(String name, UnaryOperator<Draft> reading) {}

    private Annotator(List<Step> steps, GenreJudge genres, ClaimFinder claims) {
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
                        new Step(
                                "language",
                                it -> it.withLanguage(languages.detect(
                                        it.article().text(), it.article().language()))),
                        new Step("sentences", Draft::withSentences),
                        new Step("entities", it -> it.withMentions(entities::find)),
                        new Step(
                                "topics", it -> it.withTopics(topics.tag(it.article(), it.sentences(), it.mentions()))),
                        new Step("genre", it -> it.withGenre(genres.judge(it.article(), it.sentences()))),
                        new Step(
                                "claims",
                                it -> it.withClaims(claims.find(
                                        it.article(), it.genre(), it.sentences(), it.mentions(), it.headline())))),
                genres,
                claims);
    }

    @Override
    public EnrichedArticle annotate(Article article, int revision) {
        return annotate(article, revision, step -> {});
    }

    /** As above; {@code done} hears the name of each step after it, to measure what it costs. */
    public EnrichedArticle annotate(Article article, int revision, Consumer<String> done) {
        return read(article, done).enriched(revision);
    }

    /** As {@link #annotate}, with what led to genre and claims; reads the article twice. */
    public Explanation explain(Article article) {
        Draft it = read(article, step -> {});
        return new Explanation(
                it.enriched(1),
                genres.signals(it.article(), it.sentences()),
                genres.threshold(),
                claims.explain(it.article(), it.genre(), it.sentences(), it.mentions(), it.headline()));
    }

    private Draft read(Article article, Consumer<String> done) {
        Draft draft = Draft.of(article);
        for (Step step : steps) {
            draft = step.reading().apply(draft);
            done.accept(step.name());
        }
        return draft;
    }

    /** Version of the rules that code claims. */
    public String rulebook() {
        return claims.rulebookVersion();
    }
}
