/** Lists of feeds as other readers exchange them, read into the list of sources and written from it. */
package newswatch.ingest.opml;
