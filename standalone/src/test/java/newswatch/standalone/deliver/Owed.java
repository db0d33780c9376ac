package newswatch.standalone.deliver;

/** One delivery as the topics tell of it. */
public final class Owed {
    public final String id;
    public String subscription;
    String channel;
    /** Id of its alert. */
    public String alert;
    /** The channel that its alert says fails or works again, or null. */
    public String about;
    /** How often the dispatcher wrote it. */
    public int written;
    /** How often it was delivered, suppressed or dead-lettered. */
    public int settled;
    /** The message it went into, or null. */
    public String message;

    Owed(String id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return id + " of " + alert + " for " + subscription + " over " + channel;
    }
}
