package newswatch.ingest.outcome;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Something read or fetched, or the reason why not. */
public sealed interface Outcome<T> {
    <R> R fold(Function<T, R> ok, BiFunction<Reason, String, R> failed);

    /** What was wanted. */
    record Ok<T>(T value) implements Outcome<T> {
        @Override
        public <R> R fold(Function<T, R> ok, BiFunction<Reason, String, R> failed) {
            return ok.apply(value);
        }
    }

    /** @param detail a few words for a person; never the raw content */
    record Failure<T>(Reason reason, String detail) implements Outcome<T> {
        @Override
        public <R> R fold(Function<T, R> ok, BiFunction<Reason, String, R> failed) {
            return failed.apply(reason, detail);
        }
    }

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Outcome<T> failure(Reason reason, String detail) {
        return new Failure<>(reason, detail);
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return fold(next, Outcome::failure);
    }

    default Optional<T> found() {
        return fold(Optional::of, (reason, detail) -> Optional.empty());
    }

    /** Why not; empty where all went well. */
    default Optional<Reason> whyNot() {
        return fold(value -> Optional.empty(), (reason, detail) -> Optional.of(reason));
    }
}
