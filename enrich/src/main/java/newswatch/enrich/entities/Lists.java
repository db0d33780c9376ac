package newswatch.enrich.entities;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import newswatch.events.Voice;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;

/** The gazetteer's files as they are written. */
final class Lists {
    private static final List<String> PEOPLE = List.of("usa", "prk", "chn", "kor", "jpn", "rus", "others");

    private Lists() {}

    /**
     * A text of our own and what must come of it.
     *
     * @param on publication day; 2018-05-25 if absent
     * @param find {@code words = id [COUNTRY] [VOICE] [place|government]}
     * @param never ids that must not be found
     */
    record Example(String text, @Omittable LocalDate on, @Omittable List<String> find, @Omittable List<String> never) {
        Example {
            on = on == null ? LocalDate.of(2018, 5, 25) : on;
            find = find == null ? List.of() : List.copyOf(find);
            never = never == null ? List.of() : List.copyOf(never);
        }
    }

    record People(List<Person> people, List<Example> examples) {}

    record Body(
            String id,
            String name,
            @Omittable String country,
            String sector,
            @Omittable Voice voice,
            @Omittable boolean seat,
            @Omittable List<String> aliases) {}

    record SharedBody(String id, String name, String sector, Voice voice, List<String> phrases) {}

    record Bodies(List<Body> bodies, List<SharedBody> generic, List<Example> examples) {}

    /** @param surname whether it is a family name too ("Denzel Washington") */
    record Place(
            String id,
            String name,
            @Omittable String country,
            @Omittable boolean capital,
            @Omittable boolean surname,
            @Omittable List<String> aliases) {}

    record Places(List<Place> places, List<Example> examples) {}

    record Country(
            String iso,
            String name,
            @Omittable List<String> names,
            @Omittable List<String> demonyms,
            @Omittable List<String> needs,
            @Omittable List<String> not) {}

    record Countries(List<Country> countries, List<String> korea, List<String> nothing, List<Example> examples) {}

    /**
     * Words that mean one of some countries: {@code phrases}, or any of {@code words} before any of {@code nouns}.
     *
     * @param of the countries, of which the one named nearest before is meant
     * @param alone whether the first is meant even where none of them is named
     */
    record Description(
            List<String> of,
            @Omittable boolean alone,
            @Omittable List<String> phrases,
            @Omittable List<String> words,
            @Omittable List<String> nouns) {}

    record Descriptions(List<Description> descriptions, List<Example> examples) {}

    static List<People> people() {
        return PEOPLE.stream().map(f -> read("people-" + f, People.class)).toList();
    }

    static <T> T read(String name, Class<T> type) {
        String file = name + ".yaml";
        try (InputStream in = Lists.class.getResourceAsStream(file)) {
            return StrictYaml.read(file, new String(in.readAllBytes(), UTF_8), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> Stream<T> each(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
