package newswatch.enrich.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswatch.events.Voice;

/**
 * Family names alone ("Kim", "Pompeo"): whoever bears the name in this article, or is known enough to need no first
 * name. Where a leader shares the name with others, it is the leader's unless another bearer stands close before.
 */
final class FamilyNames implements Step {
    private final Gazetteer gazetteer;
    private final Surroundings words;

    FamilyNames(Gazetteer gazetteer, Surroundings words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** Who was named, in order, and where last. */
    private static final class Bearers {
        final Map<Listed, Integer> last = new LinkedHashMap<>();
        Listed latest;

        void see(Listed person, int at) {
            last.put(person, at);
            latest = person;
        }
    }

    @Override
    public void read(Reading reading) {
        Map<String, List<Listed>> bearers = new HashMap<>();
        for (Named name : reading.all()) {
            if (name.person()) {
                List<Listed> all = bearers.computeIfAbsent(family(name.what()), f -> new ArrayList<>());
                if (!all.contains(name.what())) {
                    all.add(name.what());
                }
            }
        }
        Map<String, Bearers> seen = new HashMap<>();
        for (int i = 0; i < reading.size(); i++) {
            Named named = reading.named(i);
            if (named != null && named.from() == i && named.person()) {
                seen.computeIfAbsent(family(named.what()), f -> new Bearers()).see(named.what(), i);
            } else if (reading.capital(i) && borne(reading.norm(i), bearers) && alone(reading, i)) {
                name(reading, i, bearers, seen);
            }
        }
    }

    private boolean borne(String family, Map<String, List<Listed>> bearers) {
        return bearers.containsKey(family) || !gazetteer.family(family).isEmpty();
    }

    private void name(Reading reading, int i, Map<String, List<Listed>> bearers, Map<String, Bearers> seen) {
        String family = reading.norm(i);
        Listed person = whose(reading, i, bearers.getOrDefault(family, List.of()), seen.get(family));
        if (person != null) {
            reading.put(Named.of(i, i + 1, person).as(person.voice(), person.sector()));
            seen.computeIfAbsent(family, f -> new Bearers()).see(person, i);
        }
    }

    private String family(Listed person) {
        return gazetteer.familyName(person.name(), person.country());
    }

    private Listed whose(Reading reading, int i, List<Listed> named, Bearers seen) {
        Listed leader = leader(reading, i, named);
        if (leader != null && (seen == null || !closer(reading, i, seen, leader))) {
            return leader;
        }
        if (seen != null) {
            return seen.latest;
        }
        return named.isEmpty() ? known(reading, i) : named.get(0);
    }

    /** The leader in office of that name, if known here. */
    private Listed leader(Reading reading, int i, List<Listed> named) {
        for (Listed person : gazetteer.family(reading.norm(i))) {
            boolean here = named.contains(person)
                    || (named.isEmpty() && person.person().known());
            if (here && person.person().leads(reading.day) && fits(reading, i, person, named.contains(person))) {
                return person;
            }
        }
        return null;
    }

    /** Whether another living bearer was named in this paragraph, after the leader. */
    private static boolean closer(Reading reading, int i, Bearers seen, Listed leader) {
        Listed other = seen.latest;
        boolean alive = other.person() == null || other.person().alive(reading.day);
        return !other.equals(leader) && alive && reading.paragraph(seen.last.get(other)) == reading.paragraph(i);
    }

    private Listed known(Reading reading, int i) {
        List<Listed> candidates = gazetteer.family(reading.norm(i)).stream()
                .filter(p -> p.person().known() || titled(reading, i, p))
                .filter(p -> fits(reading, i, p, false))
                .filter(p -> !p.person().risen().minusYears(2).isAfter(reading.day))
                .toList();
        return candidates.stream()
                .filter(p -> p.person().office(reading.day).isPresent())
                .findFirst()
                .orElseGet(() -> candidates.stream()
                        .max(Comparator.comparing(p -> begun(p, reading.day)))
                        .orElse(null));
    }

    private static LocalDate begun(Listed person, LocalDate day) {
        return person.person().roles().stream()
                .map(Person.Role::from)
                .filter(from -> !from.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** A title before that matches the office: "Foreign Minister Wang". */
    private boolean titled(Reading reading, int i, Listed person) {
        String title = reading.norm(i - 1);
        Surroundings.Sign sign = words.roles.get(title);
        return sign != null
                && person.person()
                        .office(reading.day)
                        .filter(r -> r.voice() == sign.voice() && r.voice() != Voice.OUTSIDER)
                        .filter(r -> !title.equals("minister") || matches(reading, i, r))
                        .isPresent();
    }

    private static boolean matches(Reading reading, int i, Person.Role role) {
        String kind = reading.norm(i - 2).replace("defense", "defence");
        return role.office().contains(kind.isEmpty() ? "minister" : kind);
    }

    /** A family name that is also a word needs its country in the article, or a title. */
    private boolean fits(Reading reading, int i, Listed person, boolean named) {
        if (named || !person.person().common()) {
            return true;
        }
        boolean title = words.title(reading.norm(i - 1));
        boolean article =
                reading.norm(i - 1).equals("the") || reading.norm(i - 1).equals("a");
        return title || (!article && reading.countries().contains(person.country()));
    }

    /** A capitalised word by itself, not the beginning or the end of somebody else's name. */
    private boolean alone(Reading reading, int i) {
        if (!reading.free(i) || reading.norm(i).length() < 2) {
            return false;
        }
        return !strangerBefore(reading, i) && !strangerAfter(reading, i + 1);
    }

    private boolean strangerAfter(Reading reading, int next) {
        if (next >= reading.size() || reading.hyphen(next)) {
            return next + 1 < reading.size()
                    && reading.hyphen(next)
                    && reading.free(next + 1)
                    && reading.capital(next + 1)
                    && words.given.contains(reading.norm(next + 1));
        }
        String norm = reading.norm(next);
        return reading.sameSentence(next - 1, next)
                && reading.free(next)
                && reading.capital(next)
                && !reading.shouted(next)
                && !words.times.contains(norm)
                && !words.title(norm)
                && !norm.equals("administration");
    }

    private boolean strangerBefore(Reading reading, int i) {
        int before = i - 1;
        String norm = reading.norm(before);
        return reading.sameSentence(i, before)
                && reading.free(before)
                && reading.capital(before)
                && reading.token(before).word()
                && !reading.shouted(before)
                && !words.function.contains(norm)
                && !words.times.contains(norm)
                && !words.title(norm)
                && !words.lesser.contains(norm)
                && !(reading.first(before) && !words.given.contains(norm));
    }
}
