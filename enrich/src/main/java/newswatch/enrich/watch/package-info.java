/**
 * What a watch makes of claims: its sides, its acts of concern, and which claim goes to which relation. Pure; a watch is
 * one YAML file.
 */
package newswatch.enrich.watch;
