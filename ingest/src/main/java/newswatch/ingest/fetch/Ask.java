package newswatch.ingest.fetch;

/**
 * How an address is asked for.
 *
 * @param maxBytes after decompression
 * @param cut a longer answer is cut there, not refused
 */
record Ask(Validators known, int maxBytes, boolean cut, Deadline deadline) {}
