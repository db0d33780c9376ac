package newswatch.enrich.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newswatch.enrich.claims.days.Days;
import newswatch.enrich.claims.days.Zones;
import newswatch.enrich.claims.lexicon.Passage;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.enrich.claims.syntax.English;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.CodePoints;
import newswatch.enrich.text.Sentence;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.Genre;

/** Finds who did what to whom in an article. Immutable, thread-safe; work is bounded by the counts below. */
public final class ClaimFinder {
    private static final int MAX_SENTENCES = 400;
    private static final int MAX_CLAIMS = 200;
    private static final String ENGLISH = "en";

    private final Rulebook rulebook;
    private final PredicateFinder predicates;
    private final Matters matters;
    private final English english;

    private ClaimFinder(Rulebook rulebook) {
        this.rulebook = rulebook;
        predicates = new PredicateFinder(rulebook);
        matters = new Matters(rulebook.lexicon());
        english = rulebook.english();
    }

    public static ClaimFinder load() {
        return of(Rulebook.load());
    }

    public static ClaimFinder of(Rulebook rulebook) {
        return new ClaimFinder(rulebook);
    }

    public String rulebookVersion() {
        return rulebook.version();
    }

    /** Claims in text order, offsets in code points; none for languages without a coder. */
    public List<Claim> find(Article article, Genre genre, List<Sentence> sentences, List<Mention> mentions) {
        return find(article, genre, sentences, mentions, Headline.NONE);
    }

    /** The text's claims, and what only the title tells: its offsets are 0, as it stands before the text. */
    public List<Claim> find(
            Article article, Genre genre, List<Sentence> sentences, List<Mention> mentions, Headline headline) {
        return find(article, genre, sentences, mentions, headline, Trace.NONE);
    }

    /** Every sentence that names a known side or holds a predicate, with what became of it. */
    public List<ReadSentence> explain(
            Article article, Genre genre, List<Sentence> sentences, List<Mention> mentions, Headline headline) {
        String text = headline.text().isEmpty() ? article.text() : headline.text();
        TraceLog log = new TraceLog(text, article.text().length());
        find(article, genre, sentences, mentions, headline, log);
        return log.sentences();
    }

    List<Claim> find(
            Article article,
            Genre genre,
            List<Sentence> sentences,
            List<Mention> mentions,
            Headline headline,
            Trace trace) {
        if (article.language() != null && !article.language().startsWith(ENGLISH)) {
            return List.of();
        }
        Map<Integer, List<Mention>> bySentence = new HashMap<>();
        Stream.concat(mentions.stream(), headline.mentions().stream()).forEach(mention -> bySentence
                .computeIfAbsent(mention.sentence(), unseen -> new ArrayList<>())
                .add(mention));
        ArticleReader reader = new ArticleReader(
                article,
                genre,
                new Days(article.publishedAt(), Zones.of(article)),
                new CodePoints(article.text()),
                mentions,
                english,
                trace);
        List<Claim> titled = new ArrayList<>();
        for (int i = 0; i < headline.sentences().size(); i++) {
            List<Mention> named = bySentence.getOrDefault(sentences.size() + i, List.of());
            Passage passage =
                    new Passage(rulebook.lexicon(), headline.sentences().get(i).tokens());
            titled.addAll(
                    reader.title(headline.sentences().get(i), passage, headline.text(), named, predicates, matters));
        }
        List<Claim> claims = new ArrayList<>(read(reader, sentences, bySentence));
        List<Claim> told = List.copyOf(claims);
        titled.stream().filter(claim -> ArticleReader.untold(claim, told)).forEach(claims::add);
        return claims;
    }

    private List<Claim> read(ArticleReader reader, List<Sentence> sentences, Map<Integer, List<Mention>> mentions) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < Math.min(sentences.size(), MAX_SENTENCES) && claims.size() < MAX_CLAIMS; i++) {
            Passage passage = new Passage(rulebook.lexicon(), sentences.get(i).tokens());
            claims.addAll(reader.read(
                    i, sentences.get(i), passage, mentions.getOrDefault(i, List.of()), predicates, matters));
        }
        return claims.isEmpty() ? claims : MeetingDays.refine(claims, reader.meetings());
    }
}
