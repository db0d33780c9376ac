package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/** One version of a development: its status then, in event time, and the alert it rang, or null when silent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(int version, Status status, Instant at, AlertKind alert) {}
