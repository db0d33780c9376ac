package newswatch.ingest.fetch;

import java.io.IOException;
import newswatch.ingest.outcome.Reason;

/** We read no further, for a reason of our own. */
final class AnswerRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** @param message a few words for a person; never the raw content */
    AnswerRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
