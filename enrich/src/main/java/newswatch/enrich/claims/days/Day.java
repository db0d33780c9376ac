package newswatch.enrich.claims.days;

import java.time.LocalDate;
import newswatch.events.Precision;

/**
 * A day or stretch of days that a sentence names, resolved.
 *
 * @param date the middle of the days it may mean
 * @param start unit of the passage where it begins
 * @param end unit after it
 */
public record Day(LocalDate date, Precision precision, int start, int end) {}
