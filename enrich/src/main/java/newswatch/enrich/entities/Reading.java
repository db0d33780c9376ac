package newswatch.enrich.entities;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswatch.enrich.text.Sentence;
import newswatch.enrich.text.Token;
import newswatch.events.Article;

/** One article while its names are being found: all tokens in a row, and who stands at each. Not thread-safe. */
final class Reading {
    private final Token[] tokens;
    private final List<Sentence> sentences;
    private final int[] sentenceOf;
    private final int[] firstOf;
    private final boolean[] shouted;
    private final boolean[] capital;
    private final Named[] named;
    private Set<String> words;
    private Set<String> countries;
    final Article article;
    final LocalDate day;

    Reading(Article article, List<Sentence> sentences) {
        this.article = article;
        this.sentences = sentences;
        day = LocalDate.ofInstant(article.publishedAt(), ZoneOffset.UTC);
        List<Token> all = new ArrayList<>();
        sentences.forEach(s -> all.addAll(s.tokens()));
        tokens = all.toArray(Token[]::new);
        capital = new boolean[tokens.length];
        sentenceOf = new int[tokens.length];
        firstOf = new int[sentences.size()];
        shouted = new boolean[sentences.size()];
        named = new Named[tokens.length];
        for (int s = 0, i = 0; s < sentences.size(); s++) {
            firstOf[s] = i;
            shouted[s] = shouted(sentences.get(s));
            for (int end = i + sentences.get(s).tokens().size(); i < end; i++) {
                sentenceOf[i] = s;
                capital[i] = tokens[i].capital();
            }
        }
    }

    private static boolean shouted(Sentence sentence) {
        int words = 0;
        for (Token token : sentence.tokens()) {
            if (!loud(token)) {
                return false;
            }
            words += token.text().length() > 3 ? 1 : 0;
        }
        return words > 1;
    }

    /** Whether no letter of it is a small one. */
    static boolean loud(Token token) {
        for (int i = 0; i < token.text().length(); i++) {
            if (Character.isLowerCase(token.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return tokens.length;
    }

    Token token(int i) {
        return tokens[i];
    }

    /** Empty outside the article. */
    String norm(int i) {
        return i >= 0 && i < tokens.length ? tokens[i].norm() : "";
    }

    int sentence(int i) {
        return sentenceOf[i];
    }

    int paragraph(int i) {
        return sentences.get(sentenceOf[i]).paragraph();
    }

    boolean sameSentence(int i, int j) {
        return j >= 0 && j < tokens.length && sentenceOf[i] == sentenceOf[j];
    }

    /** The first token of a token's sentence. */
    int firstOf(int i) {
        return firstOf[sentenceOf[i]];
    }

    boolean first(int i) {
        return firstOf[sentenceOf[i]] == i || (firstOf[sentenceOf[i]] == i - 1 && !tokens[i - 1].word());
    }

    /** Whether the sentence is written in capitals throughout. */
    boolean shouted(int i) {
        return shouted[sentenceOf[i]];
    }

    boolean capital(int i) {
        return i >= 0 && i < tokens.length && capital[i];
    }

    /** Whether token i is a hyphen inside a word. */
    boolean hyphen(int i) {
        return i > 0
                && i + 1 < tokens.length
                && isHyphen(tokens[i].norm())
                && tokens[i - 1].end() == tokens[i].start()
                && tokens[i + 1].start() == tokens[i].end();
    }

    private static boolean isHyphen(String norm) {
        return norm.equals("-") || norm.equals("\u2013");
    }

    /** Who stands at a token, or null. */
    Named named(int i) {
        return i >= 0 && i < named.length ? named[i] : null;
    }

    boolean free(int i) {
        return i >= 0 && i < named.length && named[i] == null;
    }

    boolean says(String norm) {
        if (words == null) {
            words = new HashSet<>();
            for (Token token : tokens) {
                words.add(token.norm());
            }
        }
        return words.contains(norm);
    }

    /** Puts a name at its tokens, in place of whatever stood there. */
    void put(Named name) {
        for (int i = name.from(); i < name.to(); i++) {
            if (named[i] != null) {
                clear(named[i]);
            }
        }
        for (int i = name.from(); i < name.to(); i++) {
            named[i] = name;
        }
    }

    void clear(Named name) {
        for (int i = name.from(); i < name.to(); i++) {
            named[i] = null;
        }
    }

    /** All names in order. */
    List<Named> all() {
        List<Named> all = new ArrayList<>();
        for (int i = 0; i < named.length; i++) {
            if (named[i] != null && named[i].from() == i) {
                all.add(named[i]);
            }
        }
        return all;
    }

    /** Countries of all names found when first asked. */
    Set<String> countries() {
        if (countries == null) {
            countries = new HashSet<>();
            all().forEach(name -> countries.add(name.country()));
        }
        return countries;
    }

    String text(int from, int to) {
        return article.text().substring(tokens[from].start(), tokens[to - 1].end());
    }
}
