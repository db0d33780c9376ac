package newswatch.ingest.documents;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import newswatch.events.Article;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/** One article of a file, or why the file (or one line or entry of it) gave none. */
public sealed interface DocumentResult {
    Path file();

    <R> R fold(Function<Article, R> read, BiFunction<Reason, String, R> failed);

    /** An article that {@code file} holds. */
    record Read(Path file, Article article) implements DocumentResult {
        @Override
        public <R> R fold(Function<Article, R> read, BiFunction<Reason, String, R> failed) {
            return read.apply(article);
        }
    }

    /** @param detail a few words, with the line number where the file has lines */
    record Failed(Path file, Reason reason, String detail) implements DocumentResult {
        @Override
        public <R> R fold(Function<Article, R> read, BiFunction<Reason, String, R> failed) {
            return failed.apply(reason, detail);
        }

        @Override
        public String toString() {
            return file + ": " + reason.code() + ": " + detail;
        }
    }

    static DocumentResult of(Path file, Outcome<Article> outcome) {
        return outcome.fold(article -> new Read(file, article), (reason, detail) -> new Failed(file, reason, detail));
    }

    default Optional<Article> found() {
        return fold(Optional::of, (reason, detail) -> Optional.empty());
    }
}
