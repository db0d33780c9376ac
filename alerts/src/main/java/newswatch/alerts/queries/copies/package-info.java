/** Near-identical copies of one article: what tells them, and who remembers what was told. */
package newswatch.alerts.queries.copies;
