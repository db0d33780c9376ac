package newswatch.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The mood of one relation of a watch at the end of {@code day}, the value of {@code newswatch.relations}.
 *
 * @param counts developments by type name within the last 30 days
 * @param lastContact day of the last contact, launch, leaders' meeting, or null
 */
public record RelationState(
        String watch,
        String relation,
        LocalDate day,
        List<Mood> moods,
        Map<String, Integer> counts,
        LocalDate lastContact,
        LocalDate lastLaunch,
        LocalDate lastLeadersMeeting) {
    public RelationState {
        moods = moods == null ? List.of() : List.copyOf(moods);
        counts = counts == null ? Map.of() : Map.copyOf(counts);
    }

    /**
     * How {@code side} has lately acted toward {@code other}.
     *
     * @param mean decayed mean of intensity, in tenths (-100 to 100)
     * @param baseline the mean's own slow baseline, in tenths
     * @param direction IMPROVING, WORSENING or STEADY
     * @param movedBy ids of the developments that moved it, the strongest first
     */
    public record Mood(String side, String other, int mean, int baseline, String direction, List<String> movedBy) {}
}
