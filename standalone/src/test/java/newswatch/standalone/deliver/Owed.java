package newswatch.standalone.deliver;

/** One delivery as the topics tell of it. */
final class Owed {
    final String id;
    String subscription;
    String channel;
    /** Id of its alert. */
    String alert;
    /** The channel that its alert says fails or works again, or null. */
    String about;
    /** How often the dispatcher wrote it. */
    int written;
    /** How often it was delivered, suppressed or dead-lettered. */
    int settled;
    /** The message it went into, or null. */
    String message;

    Owed(String id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return id + " of " + alert + " for " + subscription + " over " + channel;
    }
}
