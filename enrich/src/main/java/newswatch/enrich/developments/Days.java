package newswatch.enrich.developments;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import newswatch.events.Claim;
import newswatch.events.Precision;

/** An interval of days, both ends included. */
public record Days(LocalDate first, LocalDate last) {
    /** The days that a claim's date and precision stand for: a day, its ISO week, its calendar month. */
    public static Days of(Claim claim) {
        return of(claim.date(), claim.precision());
    }

    static Days of(LocalDate date, Precision precision) {
        return switch (precision) {
            case HOUR, DAY, UNKNOWN -> new Days(date, date);
            case WEEK ->
                new Days(
                        date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTH -> new Days(date.withDayOfMonth(1), date.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    boolean single() {
        return first.equals(last);
    }

    /** Days between the two intervals, 0 when they overlap. */
    long distance(Days other) {
        return Math.max(0, Math.max(DAYS.between(last, other.first), DAYS.between(other.last, first)));
    }
}
