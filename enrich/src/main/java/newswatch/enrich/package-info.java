/** Articles to entities, topics, claims, developments, moods and alerts: the service and what reads an article. */
package newswatch.enrich;
