package newswatch.ingest.fetch;

import java.io.IOException;

/** The guard refused an address. Says no more, so that nobody can probe a network through us. */
final class BlockedAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    BlockedAddressException() {
        super("address not allowed");
    }
}
