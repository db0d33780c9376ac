/** What may be listened to at an address: bytes in, candidates out, no address opened. */
package newswatch.ingest.discovery;
