/** Coding rules: read from YAML, compiled into one trie, searched from a position of a passage. */
package newswatch.enrich.claims.rules;
