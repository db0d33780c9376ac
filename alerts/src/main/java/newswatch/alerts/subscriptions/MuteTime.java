package newswatch.alerts.subscriptions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import newswatch.events.yaml.Omittable;

/**
 * A span of each day in which only the most urgent is told; past midnight when {@code to} is not after {@code from}.
 *
 * @param days on which it begins; none for every day
 * @param zone by whose clock, or null for the subscription's
 */
public record MuteTime(@Omittable List<Day> days, LocalTime from, LocalTime to, @Omittable ZoneId zone) {
    public MuteTime {
        days = days == null ? List.of() : List.copyOf(days);
    }

    /** When the span that covers {@code now} is over, or null when none does. */
    Instant over(Instant now, ZoneId otherwise) {
        ZoneId own = zone == null ? otherwise : zone;
        LocalDate today = now.atZone(own).toLocalDate();
        // yesterday's may reach into today
        for (LocalDate day : List.of(today.minusDays(1), today)) {
            Instant end = end(day, own).toInstant();
            if (begins(day) && !now.isBefore(day.atTime(from).atZone(own).toInstant()) && now.isBefore(end)) {
                return end;
            }
        }
        return null;
    }

    private boolean begins(LocalDate day) {
        return days.isEmpty() || days.stream().anyMatch(each -> each.day == day.getDayOfWeek());
    }

    private ZonedDateTime end(LocalDate day, ZoneId own) {
        return (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(own);
    }

    /** A day of the week as people write it: {@code mon} or {@code monday}. */
    public enum Day {
        MON(DayOfWeek.MONDAY),
        TUE(DayOfWeek.TUESDAY),
        WED(DayOfWeek.WEDNESDAY),
        THU(DayOfWeek.THURSDAY),
        FRI(DayOfWeek.FRIDAY),
        SAT(DayOfWeek.SATURDAY),
        SUN(DayOfWeek.SUNDAY);

        private final DayOfWeek day;

        Day(DayOfWeek day) {
            this.day = day;
        }

        @JsonCreator
        public static Day of(String name) {
            String upper = name.toUpperCase(Locale.ROOT);
            for (Day each : values()) {
                if (each.name().equals(upper) || each.day.name().equals(upper)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("write a day as mon, tue, wed, thu, fri, sat or sun");
        }

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
