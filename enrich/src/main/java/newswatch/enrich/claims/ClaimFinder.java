package newswatch.enrich.claims;

import java.util.List;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.Sentence;
import newswatch.events.Article;
import newswatch.events.Claim;
import newswatch.events.Genre;

/** Finds who did what to whom in an article. */
public final class ClaimFinder {
    private final Coder coder;

    ClaimFinder(Coder coder) {
        this.coder = coder;
    }

    public static ClaimFinder load() {
        return new ClaimFinder(Coder.load());
    }

    public String rulebookVersion() {
        return coder.rulebookVersion();
    }

    /** Claims in text order, offsets in code points; none for languages without a coder. */
    public List<Claim> find(Article article, Genre genre, List<Sentence> sentences, List<Mention> mentions) {
        return List.of();
    }
}
