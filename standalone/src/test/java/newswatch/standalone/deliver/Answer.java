package newswatch.standalone.deliver;

/** What became of a post. */
public enum Answer {
    /** 200. */
    TAKEN(200),
    /** It was taken, and the connection closed before any answer. */
    LOST(0),
    /** 500. */
    FAILED(500),
    /** 429 with {@code Retry-After: 1}. */
    BUSY(429),
    /** Nothing, until whoever asks gives up. */
    NONE(0);

    private final int status;

    Answer(int status) {
        this.status = status;
    }

    /** 0 for none. */
    int status() {
        return status;
    }

    /** Whether the receiver has the message now. */
    public boolean taken() {
        return this == TAKEN || this == LOST;
    }
}
