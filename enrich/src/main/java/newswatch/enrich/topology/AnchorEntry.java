package newswatch.enrich.topology;

import newswatch.enrich.developments.Tracked;
import newswatch.events.ObjectKind;

/**
 * What the index by anchor says of a development, so that few need be read: {@code ID KIND}, {@code ID -} where it is
 * about nothing. Older entries are {@code ID} alone.
 *
 * @param about kind of object, {@code -} for none, or null if the entry does not say
 */
record AnchorEntry(String development, String about) {
    private static final String NOTHING = "-";

    static AnchorEntry of(Tracked tracked) {
        return new AnchorEntry(
                tracked.id(), tracked.kind() == null ? NOTHING : tracked.kind().name());
    }

    static AnchorEntry read(String written) {
        int blank = written.indexOf(' ');
        return blank < 0
                ? new AnchorEntry(written, null)
                : new AnchorEntry(written.substring(0, blank), written.substring(blank + 1));
    }

    String written() {
        return development + " " + about;
    }

    /** Whether it must be read to know whether it is about such an object. */
    boolean mayBeAbout(ObjectKind kind) {
        return about == null || about.equals(kind.name());
    }
}
