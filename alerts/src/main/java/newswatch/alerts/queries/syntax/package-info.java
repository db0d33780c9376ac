/**
 * The language of standing queries: Lucene's syntax, cut down to what cannot hurt, over the fields of
 * {@link newswatch.alerts.queries.syntax.QueryField}; and the reading of words that query and article share.
 */
package newswatch.alerts.queries.syntax;
