/**
 * The developments of one relation, a pure function of its live claims whatever the order they arrived in. {@link
 * newswatch.enrich.developments.Tracker} reads a {@link newswatch.enrich.developments.RelationMemory} and answers with
 * a {@link newswatch.enrich.developments.RelationChange}; it writes nothing, knows no Kafka and no clock.
 *
 * <p><b>Pure</b>, the same for every order of arrival in which the editions of one article keep theirs: which
 * developments stand, and of each {id, status, date, origins, articles, links}. An edition replaces what the article
 * said before; what could have opened an act and is no longer said is remembered as <em>withdrawn</em>, which depends on
 * that article's editions alone. A withdrawn claim that belongs to an act still told is nothing; the others stand as
 * RETRACTED developments under the ids their own day and object give, however often these had meanwhile been part of
 * another, and whether or not they ever rang.
 *
 * <p><b>History</b>: which alert rang first, versions, steps, {@code why}, {@code evidence[0]}, the last evidence that a
 * RETRACTED development still shows, whether it is silent, and the MERGED addresses, which are left out of comparisons.
 */
package newswatch.enrich.developments;
