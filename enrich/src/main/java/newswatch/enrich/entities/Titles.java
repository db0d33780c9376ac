package newswatch.enrich.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Voice;

/** Listed people whose office the list does not know, but the article does: "spokesman Hong Lei", "envoy Sung Kim". */
final class Titles implements Step {
    private final Roles roles;

    Titles(Surroundings words) {
        roles = new Roles(words);
    }

    @Override
    public void read(Reading reading) {
        Map<Listed, Roles.Bearing> held = new HashMap<>();
        List<Named> people =
                reading.all().stream().filter(name -> idle(reading, name)).toList();
        for (Named name : people) {
            Roles.Bearing bearing = roles.of(reading, name.from(), name.to());
            if (bearing != null && bearing.voice() != Voice.OUTSIDER && bearing.voice() != Voice.LEADER) {
                held.putIfAbsent(name.what(), bearing);
            }
        }
        for (Named name : people) {
            Roles.Bearing bearing = held.get(name.what());
            if (bearing != null) {
                reading.put(name.as(bearing.voice(), bearing.sector()));
            }
        }
    }

    /** Alive, and without an office that day. */
    private static boolean idle(Reading reading, Named name) {
        Person person = name.what().person();
        return person != null
                && person.alive(reading.day)
                && person.office(reading.day).isEmpty();
    }
}
