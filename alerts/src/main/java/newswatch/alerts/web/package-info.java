/** What is served over HTTP: the API, the stream, the feeds, the board, metrics and health. */
package newswatch.alerts.web;
