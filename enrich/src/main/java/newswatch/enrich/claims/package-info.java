/** Sentences to claims: rules over tokens say what kind of act a clause reports, who acts, upon whom, and when. */
package newswatch.enrich.claims;
