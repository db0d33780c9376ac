/** The shallow structure of a sentence, computed once: tags, verb groups, noun phrases, and which is whose subject. */
package newswatch.enrich.claims.syntax;
