package newswatch.enrich.claims;

import java.util.List;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.Sentence;

/**
 * An article's title, read behind its text: it tells what the text does not.
 *
 * @param text the article's text with the title behind it; the offsets of sentences and mentions count in it
 * @param mentions their sentence numbers go on where the text's end
 */
public record Headline(String text, List<Sentence> sentences, List<Mention> mentions) {
    static final Headline NONE = new Headline("", List.of(), List.of());
}
