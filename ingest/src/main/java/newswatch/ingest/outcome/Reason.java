package newswatch.ingest.outcome;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Why something yielded no article. The code is what a person reads and the metric's tag. */
public enum Reason {
    // reading
    EMPTY,
    NOT_HTML,
    NOT_TEXT,
    NOT_A_FEED,
    NOT_A_SITEMAP,
    NO_LINKS,
    NOT_OPML,
    NO_ARTICLE_TEXT,
    CONSENT_PAGE,
    LOGIN_PAGE,
    ERROR_PAGE,
    NO_DATE,
    NO_URL,
    BAD_LINE,
    BAD_SIDECAR,
    BAD_RECORD,
    TOO_LARGE,
    TOO_DEEP,
    UNREADABLE,
    UNSUPPORTED,
    // fetching
    BAD_URL,
    BLOCKED_ADDRESS,
    UNKNOWN_HOST,
    UNREACHABLE,
    TLS_REFUSED,
    TIMEOUT,
    TRUNCATED,
    BAD_ANSWER,
    BAD_ENCODING,
    REDIRECT_LOOP,
    REDIRECT_TOO_MANY,
    REDIRECT_BLOCKED,
    REDIRECT_BROKEN,
    HTTP_ERROR,
    SERVER_ERROR,
    GONE,
    THROTTLED,
    ROBOTS_DENIED,
    ROBOTS_UNAVAILABLE,
    /** Its owner reserves it against text and data mining. */
    RESERVED,
    ACCESS_UNREADABLE,
    /** A fault of ours. */
    UNEXPECTED;

    private static final Set<Reason> PASSING = EnumSet.of(
            UNKNOWN_HOST,
            UNREACHABLE,
            TIMEOUT,
            TRUNCATED,
            BAD_ENCODING,
            SERVER_ERROR,
            THROTTLED,
            ROBOTS_UNAVAILABLE,
            ACCESS_UNREADABLE);

    /** Whether the same may well succeed later. */
    public boolean passes() {
        return PASSING.contains(this);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
