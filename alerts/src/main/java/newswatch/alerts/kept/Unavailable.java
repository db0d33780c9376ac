package newswatch.alerts.kept;

/** Kafka did not take something in time, or did not show it again; it may have been written all the same. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
