package newswatch.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The object of an act: what it is about.
 *
 * @param who countries concerned, sorted (a meeting's sides); empty when not said
 * @param name exercise with its year, platform, resolution number, vessel, treaty, or null
 * @param place site or venue, an entity id such as {@code place/punggye-ri}, or null
 * @param hour local clock time ({@code 05:47}) when the text tells launches apart by it, or null
 * @param another the text says "another", "a second": never the same as one already known
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Matter(ObjectKind kind, List<String> who, String name, String place, String hour, boolean another) {
    public Matter {
        who = who == null ? List.of() : who.stream().sorted().toList();
    }

    public static Matter of(ObjectKind kind, String... who) {
        return new Matter(kind, List.of(who), null, null, null, false);
    }
}
