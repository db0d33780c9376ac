package newswatch.enrich.claims;

import java.util.List;
import newswatch.events.Modality;

/**
 * An act as its sentence tells it.
 *
 * @param recipient null where none is named
 * @param visit a meeting on one side's soil
 * @param aside told in passing: a cause, a setting, a relative clause, a noun
 */
record Telling(
        Predicate predicate,
        Side actor,
        Side recipient,
        Modality modality,
        List<String> with,
        boolean visit,
        boolean aside) {}
