package newswatch.alerts.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a subscriber reads in the morning.
 *
 * @param from what happened since then is in it
 * @param summary one sentence: how much is new, or that nothing is
 * @param sections in the order they are read; none is empty
 */
public record Digest(
        String title, LocalDate day, ZoneId zone, Instant from, Instant to, String summary, List<Section> sections) {
    public Digest {
        sections = List.copyOf(sections);
    }

    /** @param more how many lines were left out, so that it stays one screen */
    public record Section(String heading, List<Line> lines, int more) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param priority of what it tells, or null
     * @param text one line, plain
     * @param detail a second one in smaller type, such as what moved a mood, or null
     * @param development what it leads to on the board, or null
     * @param url what else it leads to, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(Integer priority, String text, String detail, String development, String url) {}
}
