package newswatch.standalone.web;

import newswatch.events.Article;

/** One edition of one item, as one finds it on the topic; 0 for a text that names none. */
record Edition(String url, int number) {
    static Edition of(Article article) {
        return new Edition(article.url(), Prose.edition(article.text()));
    }
}
