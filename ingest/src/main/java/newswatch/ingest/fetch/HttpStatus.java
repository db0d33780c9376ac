package newswatch.ingest.fetch;

import newswatch.ingest.outcome.Reason;

/** What status codes mean to us. */
final class HttpStatus {
    static final int NOT_MODIFIED = 304;
    private static final int PARTIAL = 206; // never asked for

    private HttpStatus() {}

    static boolean success(int code) {
        return code >= 200 && code < 300 && code != PARTIAL;
    }

    static boolean redirect(int code) {
        return code == 302 || code == 303 || code == 307 || permanent(code);
    }

    /** The address has changed for good. */
    static boolean permanent(int code) {
        return code == 301 || code == 308;
    }

    static boolean clientError(int code) {
        return code >= 400 && code < 500;
    }

    static Reason reason(int code) {
        return switch (code) {
            case 410 -> Reason.GONE;
            case 408, 425, 429, 503 -> Reason.THROTTLED;
            default -> code >= 500 ? Reason.SERVER_ERROR : Reason.HTTP_ERROR;
        };
    }
}
