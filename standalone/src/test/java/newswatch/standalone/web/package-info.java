/**
 * A web of thousands of news sites on loopback, with faults mixed in, in time that runs faster than the real one; and
 * ingest let loose on it. The sites know what they published, and their server how it was asked.
 */
package newswatch.standalone.web;
