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
    CONSENT_PAGE,
    LOGIN_PAGE,
    ERROR_PAGE,
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
    BAD_ENCODING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
