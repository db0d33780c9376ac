package newswatch.enrich.claims;

import java.util.function.Function;
import newswatch.events.Claim;
import newswatch.events.Modality;

/** What became of a predicate. */
public sealed interface Verdict {
    <R> R fold(Function<Claim, R> claimed, Function<String, R> dropped);

    /** It made a claim; days may be told more exactly once the whole article is read. */
    record Claimed(Claim claim) implements Verdict {
        @Override
        public <R> R fold(Function<Claim, R> claimed, Function<String, R> dropped) {
            return claimed.apply(claim);
        }
    }

    /**
     * @param modality as the words around the predicate have it
     * @param cue the word that decided (the head of what seems to be the subject, the word that negates), or null
     */
    record Dropped(Reason reason, Modality modality, String cue) implements Verdict {
        @Override
        public <R> R fold(Function<Claim, R> claimed, Function<String, R> dropped) {
            return dropped.apply(words());
        }

        private String words() {
            String quoted = cue == null ? "" : "\u201c" + cue + "\u201d";
            return switch (reason) {
                case UNTOLD -> told() + (cue == null ? "" : ": " + quoted);
                case NO_SUBJECT -> reason.words() + (cue == null ? "" : "; its subject seems to be " + quoted);
                default -> reason.words();
            };
        }

        private String told() {
            return switch (modality) {
                case NEGATED -> "negated";
                case HYPOTHETICAL -> cue == null ? "asked, wished or not said to be carried out" : "hypothetical";
                default -> reason.words();
            };
        }
    }
}
