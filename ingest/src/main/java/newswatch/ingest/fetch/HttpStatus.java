package newswatch.ingest.fetch;

import newswatch.ingest.outcome.Reason;

/** Status codes as reasons. */
final class HttpStatus {
    private HttpStatus() {}

    static Reason reason(int code) {
        return switch (code) {
            case 410 -> Reason.GONE;
            case 408, 425, 429, 503 -> Reason.THROTTLED;
            default -> Reason.HTTP_ERROR;
        };
    }
}
