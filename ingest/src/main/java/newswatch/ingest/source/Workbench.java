package newswatch.ingest.source;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Room for documents that are being parsed: many small ones at a time, few large ones, so that memory stays bounded. */
public final class Workbench {
    /** A document's tree takes up to some twenty times its bytes. */
    private static final int ROOM_KILOBYTES = 12_000;

    private static final int LEAST_KILOBYTES = 500;

    private final Semaphore room = new Semaphore(ROOM_KILOBYTES, true);

    /** Waits for room, then parses. */
    <T> T parse(int bytes, Supplier<T> parsing) {
        int kilobytes = Math.min(ROOM_KILOBYTES, Math.max(LEAST_KILOBYTES, bytes / 1_000));
        room.acquireUninterruptibly(kilobytes);
        try {
            return parsing.get();
        } finally {
            room.release(kilobytes);
        }
    }
}
