package newswatch.enrich.watch;

import java.util.Map;
import newswatch.events.Claim;
import newswatch.events.WatchedClaim;

/**
 * Where a claim goes in a watch.
 *
 * @param relations relation to what the claim does there
 * @param note why it goes nowhere, or why it does no more there; null where there is nothing to add
 */
public record ClaimPlaces(Claim claim, Map<String, WatchedClaim.Part> relations, String note) {}
