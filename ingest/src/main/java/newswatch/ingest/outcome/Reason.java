package newswatch.ingest.outcome;

import java.util.Locale;

/** Why something yielded no article. The code is what a person reads and the metric's tag. */
public enum Reason {
    // reading
    EMPTY,
    NOT_HTML,
    NOT_TEXT,
    NOT_A_FEED,
    NO_ARTICLE_TEXT,
    NO_DATE,
    NO_URL,
    BAD_LINE,
    BAD_SIDECAR,
    TOO_LARGE,
    TOO_DEEP,
    UNREADABLE,
    UNSUPPORTED,
    // fetching
    BAD_URL,
    BLOCKED_ADDRESS,
    UNREACHABLE,
    TIMEOUT,
    REDIRECT,
    HTTP_ERROR,
    GONE,
    THROTTLED,
    ROBOTS_DENIED,
    ROBOTS_UNAVAILABLE,
    /** Its owner reserves it against text and data mining. */
    RESERVED,
    BAD_ENCODING,
    /** A fault of ours. */
    UNEXPECTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
