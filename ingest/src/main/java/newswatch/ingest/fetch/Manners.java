package newswatch.ingest.fetch;

/**
 * How we behave as a guest.
 *
 * @param agent the product token under which robots.txt files know us
 * @param asksReservations whether each site is asked once a day for its {@code /.well-known/tdmrep.json}
 * @param notes hears what no outcome tells
 */
public record Manners(String agent, boolean asksReservations, FetchNotes notes) {
    /** Robots.txt only, noted by nobody. */
    public static Manners plain(String agent) {
        return new Manners(agent, false, FetchNotes.NONE);
    }
}
