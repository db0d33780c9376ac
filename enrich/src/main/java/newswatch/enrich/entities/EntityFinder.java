package newswatch.enrich.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Token;
import newswatch.events.Article;
import newswatch.events.EntityKind;
import newswatch.events.Voice;

/** Finds who and what an article names. Immutable, thread-safe. */
public final class EntityFinder {
    private static final Map<String, String> COUNTRIES =
            Map.of("china", "CHN", "beijing", "CHN", "pyongyang", "PRK", "u.s.", "USA", "washington", "USA");

    private EntityFinder() {}

    public static EntityFinder load() {
        return new EntityFinder();
    }

    /** @return sorted by start, not overlapping */
    public List<Mention> find(Article article, List<Sentence> sentences) {
        List<Mention> found = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            for (Token token : sentences.get(s).tokens()) {
                String country = COUNTRIES.get(token.norm());
                if (country != null && token.capital()) {
                    found.add(new Mention(
                            "country/" + country,
                            EntityKind.COUNTRY,
                            country,
                            country,
                            Voice.BODY,
                            "GOV",
                            s,
                            token.start(),
                            token.end(),
                            true));
                }
            }
        }
        return found;
    }
}
