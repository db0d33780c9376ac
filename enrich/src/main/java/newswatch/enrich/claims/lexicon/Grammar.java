package newswatch.enrich.claims.lexicon;

import java.util.HashSet;
import java.util.Set;
import newswatch.enrich.text.Words;

/** Closed classes of English words. */
public final class Grammar {
    public static final Set<String> BE =
            Words.of("be", "is", "are", "was", "were", "been", "being", "am", "get", "gets", "got", "'re");
    public static final Set<String> MODALS =
            Words.of("will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll", "wo", "ca");
    static final Set<String> AUXILIARIES = Words.of("have", "has", "had", "having");
    /** Verbs that tell what somebody said. */
    static final Set<String> REPORTING = Words.of(
            "said",
            "says",
            "told",
            "confirms",
            "tells",
            "reports",
            "warns",
            "insists",
            "announces",
            "notes",
            "declares",
            "states",
            "added",
            "adding",
            "adds",
            "saying",
            "wrote",
            "tweeted",
            "stated",
            "declared",
            "announced",
            "reported",
            "warned",
            "insisted",
            "noted",
            "confirmed");
    /** Gerunds that are more often nouns. */
    static final Set<String> NOUN_GERUNDS = Words.of(
            "meeting",
            "building",
            "training",
            "funding",
            "bombing",
            "shelling",
            "killing",
            "hearing",
            "opening",
            "testing",
            "warning",
            "fighting",
            "offering",
            "briefing",
            "ruling",
            "crossing",
            "shooting",
            "firing",
            "backing",
            "beating",
            "ending",
            "easing",
            "lifting");

    /** Verbs whose participle is their bare form. */
    static final Set<String> UNCHANGED = Words.of(
            "hit",
            "put",
            "cut",
            "set",
            "let",
            "shut",
            "quit",
            "cast",
            "hurt",
            "split",
            "shed",
            "beat",
            "spread",
            "run",
            "come",
            "overrun",
            "broadcast",
            "bid");

    static final Set<String> BEFORE_GERUND = Words.of(
            ",", "and", "by", "after", "before", "while", "from", "for", "without", "started", "began", "begun", "stop",
            "stopped", "resumed", "start", "begin", "kept");
    static final Set<String> QUOTES = Words.of("\"", "\u201c", "\u201d", "``", "''");
    static final Set<String> DETERMINERS = Words.of(
            "a", "an", "the", "this", "that", "these", "those", "any", "no", "its", "his", "her", "their", "our", "my",
            "your", "'s", "some", "each", "every", "another", "several", "many", "recent", "such", "more", "most");
    static final Set<String> LEADS_TO_NOUN = union(
            DETERMINERS,
            Words.of(
                    "of",
                    "in",
                    "on",
                    "for",
                    "with",
                    "by",
                    "from",
                    "against",
                    "after",
                    "before",
                    "over",
                    "into",
                    "during",
                    "between",
                    "about",
                    "under",
                    "as",
                    "at",
                    "through",
                    "new",
                    "military",
                    "nuclear",
                    "joint",
                    "first",
                    "second",
                    "two",
                    "three"));
    static final Set<String> LEADS_TO_VERB = union(
            MODALS,
            Words.of("to", "do", "does", "did", "not", "n't", "they", "we", "i", "you", "who", "help", "let", "lets"));
    static final Set<String> MEANWHILE = Words.of("during", "in", "after", "following", "at", "before", "amid");
    static final Set<String> SINGULAR_SUBJECTS = Words.of("it", "he", "she", "who", "which");
    static final Set<String> CLAUSE_ENDS = Words.of(
            ";",
            ":",
            ".",
            "?",
            "!",
            "that",
            "which",
            "who",
            "whose",
            "because",
            "when",
            "while",
            "if",
            "but",
            "after",
            "before",
            "although",
            "though",
            "unless",
            "until",
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "will",
            "would",
            "could",
            "may",
            "might",
            "must",
            "should",
            "said",
            "says",
            "saying",
            "adding",
            "since",
            "so",
            "does",
            "did",
            "do",
            "whether",
            "where");

    private Grammar() {}

    static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Words.copyOf(both);
    }
}
