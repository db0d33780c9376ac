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
    private final List<Token> tokens = new ArrayList<>();
    private final List<Sentence> sentences;
    private final int[] sentenceOf;
    private final int[] firstOf;
    private final boolean[] shouted;
    private final Named[] named;
    private final Set<String> words = new HashSet<>();
    private Set<String> countries;
    final Article article;
    final LocalDate day;

    Reading(Article article, List<Sentence> sentences) {
        this.article = article;
        this.sentences = sentences;
        day = LocalDate.ofInstant(article.publishedAt(), ZoneOffset.UTC);
        sentences.forEach(s -> tokens.addAll(s.tokens()));
        sentenceOf = new int[tokens.size()];
        firstOf = new int[sentences.size()];
        shouted = new boolean[sentences.size()];
        named = new Named[tokens.size()];
        for (int s = 0, i = 0; s < sentences.size(); s++) {
            firstOf[s] = i;
            shouted[s] = shouted(sentences.get(s));
            for (Token token : sentences.get(s).tokens()) {
                words.add(token.norm());
                sentenceOf[i++] = s;
            }
        }
    }

    private static boolean shouted(Sentence sentence) {
        int words = 0;
        for (Token token : sentence.tokens()) {
            if (token.text().chars().anyMatch(Character::isLowerCase)) {
                return false;
            }
            words += token.text().length() > 3 ? 1 : 0;
        }
        return words > 1;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** Empty outside the article. */
    String norm(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).norm() : "";
    }

    int sentence(int i) {
        return sentenceOf[i];
    }

    int paragraph(int i) {
        return sentences.get(sentenceOf[i]).paragraph();
    }

    boolean sameSentence(int i, int j) {
        return j >= 0 && j < tokens.size() && sentenceOf[i] == sentenceOf[j];
    }

    /** The first token of a token's sentence. */
    int firstOf(int i) {
        return firstOf[sentenceOf[i]];
    }

    boolean first(int i) {
        return firstOf[sentenceOf[i]] == i
                || (firstOf[sentenceOf[i]] == i - 1 && !tokens.get(i - 1).word());
    }

    /** Whether the sentence is written in capitals throughout. */
    boolean shouted(int i) {
        return shouted[sentenceOf[i]];
    }

    boolean capital(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).capital();
    }

    /** Whether token i is a hyphen inside a word. */
    boolean hyphen(int i) {
        return i > 0
                && i + 1 < tokens.size()
                && isHyphen(tokens.get(i).norm())
                && tokens.get(i - 1).end() == tokens.get(i).start()
                && tokens.get(i + 1).start() == tokens.get(i).end();
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
        return article.text()
                .substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
