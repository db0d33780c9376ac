package newswatch.enrich.entities;

import static newswatch.enrich.entities.Lists.each;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newswatch.enrich.entities.Lists.Body;
import newswatch.enrich.entities.Lists.Place;
import newswatch.events.yaml.Omittable;

/** People, bodies and places by name, as a watch lists its own; the built-in lists are written the same way. */
public record Actors(@Omittable List<Person> people, @Omittable List<Body> bodies, @Omittable List<Place> places) {
    public static final Actors NONE = new Actors(null, null, null);

    /**
     * One of them, whatever its kind.
     *
     * @param key under which it is written, {@code people[0]}
     * @param id as mentions carry it, {@code person/imran-khan}
     * @param names the full name first
     * @param written the whole entry
     */
    record Entry(String key, String id, List<String> names, String country, Object written) {}

    public Actors {
        people = people == null ? List.of() : List.copyOf(people);
        bodies = bodies == null ? List.of() : List.copyOf(bodies);
        places = places == null ? List.of() : List.copyOf(places);
    }

    static Actors builtIn() {
        return new Actors(
                Lists.people().stream().flatMap(file -> file.people().stream()).toList(),
                Lists.read("bodies", Lists.Bodies.class).bodies(),
                Lists.read("places", Lists.Places.class).places());
    }

    /** These and those; one of those takes the place of the one here that has its id. */
    Actors and(Actors those) {
        return new Actors(
                joined(people, those.people, Person::id),
                joined(bodies, those.bodies, Body::id),
                joined(places, those.places, Place::id));
    }

    private static <T> List<T> joined(List<T> these, List<T> those, Function<T, String> id) {
        Map<String, T> joined = new LinkedHashMap<>();
        Stream.concat(these.stream(), those.stream()).forEach(entry -> joined.put(id.apply(entry), entry));
        return List.copyOf(joined.values());
    }

    List<Entry> entries() {
        return Stream.of(
                        entries(
                                "people",
                                people,
                                it -> entry("person/" + it.id(), it.name(), it.aliases(), it.country(), it)),
                        entries(
                                "bodies",
                                bodies,
                                it -> entry("body/" + it.id(), it.name(), it.aliases(), it.country(), it)),
                        entries(
                                "places",
                                places,
                                it -> entry("place/" + it.id(), it.name(), it.aliases(), it.country(), it)))
                .flatMap(entries -> entries)
                .toList();
    }

    private static <T> Stream<Entry> entries(String key, List<T> list, Function<T, Entry> of) {
        return IntStream.range(0, list.size()).mapToObj(i -> {
            Entry entry = of.apply(list.get(i));
            return new Entry(key + "[" + i + "]", entry.id(), entry.names(), entry.country(), entry.written());
        });
    }

    private static Entry entry(String id, String name, List<String> aliases, String country, Object written) {
        List<String> names = Stream.concat(Stream.of(name), each(aliases)).toList();
        return new Entry("", id, names, country, written);
    }
}
