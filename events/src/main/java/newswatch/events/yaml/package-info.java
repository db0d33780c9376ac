/** Strict reading of the YAML that people write: every fault with file, line and key. */
package newswatch.events.yaml;
