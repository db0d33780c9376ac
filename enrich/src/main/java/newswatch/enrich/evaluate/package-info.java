/**
 * Scores of what detection makes of labelled material: sentences ({@link newswatch.enrich.evaluate.CodingScore}), acts
 * told in articles ({@link newswatch.enrich.evaluate.ActsScore}) and developments
 * ({@link newswatch.enrich.evaluate.DevelopmentsScore}), each as one {@link newswatch.enrich.evaluate.Score}.
 */
package newswatch.enrich.evaluate;
