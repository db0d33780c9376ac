/**
 * Standing queries: each article of {@code newswatch.articles.enriched} is asked whether it meets them, and for each
 * that it meets, once, an alert goes to {@code newswatch.alerts.matches}, in the transaction that moves the article's
 * offset.
 *
 * <p>{@link newswatch.alerts.queries.StandingQueries} holds the queries in force in a Lucene monitor, on the heap. A
 * monitor keeps an index of queries by a word that an article must have to meet them, so that few are really asked.
 * Its traps: every change is a commit, so changes are made together; it takes a query with a beginning
 * ({@code missil*}) for one that any article may meet, unless told better ({@link newswatch.alerts.queries.Beginnings});
 * and it splits disjunctions, which costs more here than it saves.
 *
 * <p>Work on an article is bounded by counts: so many characters of its text are read, so many places noted that met a
 * query, so many entities. A query that fails costs itself; an article that fails is dead-lettered.
 */
package newswatch.alerts.queries;
