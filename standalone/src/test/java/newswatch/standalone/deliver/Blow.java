package newswatch.standalone.deliver;

import java.time.Instant;

/** Something that befell a process. */
record Blow(Kind kind, String process, Instant at) {
    enum Kind {
        KILLED,
        JOINED,
        FROZEN,
        WOKEN,
        LEFT
    }

    @Override
    public String toString() {
        return process + " " + kind;
    }
}
