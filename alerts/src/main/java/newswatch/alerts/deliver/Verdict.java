package newswatch.alerts.deliver;

import newswatch.alerts.dispatch.Suppression;

/**
 * What becomes of a waiting delivery when its group is due.
 *
 * @param why of SUPPRESS, else null
 */
record Verdict(What what, Suppression why) {
    /** What is done. */
    enum What {
        TELL,
        /** It stays where it is, since its subscriber is not to be disturbed. */
        LATER,
        DIGEST,
        RUNNING,
        SUPPRESS
    }

    static final Verdict TELL = new Verdict(What.TELL, null);
    static final Verdict LATER = new Verdict(What.LATER, null);
    static final Verdict DIGEST = new Verdict(What.DIGEST, null);
    static final Verdict RUNNING = new Verdict(What.RUNNING, null);

    /** Whether a receipt comes of it. */
    boolean settles() {
        return what == What.TELL || what == What.SUPPRESS;
    }

    static Verdict suppress(Suppression why) {
        return new Verdict(What.SUPPRESS, why);
    }
}
