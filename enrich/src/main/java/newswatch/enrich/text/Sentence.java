package newswatch.enrich.text;

import java.util.List;

/**
 * A sentence, or a line that stands alone (a headline, a caption). Offsets are UTF-16 in the article's text and leave
 * out white space around it.
 *
 * @param paragraph counted from 0; paragraphs are never joined
 */
public record Sentence(int start, int end, int paragraph, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
