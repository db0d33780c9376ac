package newswatch.alerts.view;

/**
 * Something new in the view, told to listeners once it is committed.
 *
 * @param sequence this instance's own number of the alert, rising; 0 for the other kinds
 * @param watch its watch, or null for news of a source
 * @param json the value on one line: an alert, a development in brief, a relation
 */
public record Change(Kind kind, long sequence, String id, String watch, String json) {
    /** What changed; the name in lower case is the event's type on the stream. */
    public enum Kind {
        ALERT,
        DEVELOPMENT,
        RELATION
    }
}
