package newswatch.ingest.fetch;

import java.time.Duration;

/**
 * What an address answered.
 *
 * @param url where it was found, after redirects
 * @param notModified the same as the validators told of; the body is empty then
 * @param body after decompression
 * @param charset the one the server named, or null
 * @param fresh how long the server says that it stays as it is (Cache-Control, Expires), or zero
 * @param movedTo where the server says that it lives from now on (301, 308), or null
 * @param reserved the answer reserves it against text and data mining
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Fetched(
        String url,
        boolean notModified,
        byte[] body,
        String charset,
        Validators validators,
        Duration fresh,
        String movedTo,
        boolean reserved) {
    Fetched moved(String to) {
        return new Fetched(url, notModified, body, charset, validators, fresh, to, reserved);
    }

    Fetched reserved(boolean really) {
        return new Fetched(url, notModified, body, charset, validators, fresh, movedTo, really);
    }
}
