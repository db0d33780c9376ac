package newswatch.ingest.fetch;

/**
 * An answer.
 *
 * @param body decompressed; empty when {@code notModified}
 * @param charset as the server named it, or null
 * @param url after redirects
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Fetched(String url, boolean notModified, byte[] body, String charset, Validators validators) {}
