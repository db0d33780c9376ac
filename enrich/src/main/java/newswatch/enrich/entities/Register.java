package newswatch.enrich.entities;

import static newswatch.enrich.entities.Lists.each;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswatch.enrich.entities.Actors.Entry;

/**
 * Who has which name, so that a watch's own actors take none from anybody: names count in the articles of all watches.
 * Watches are entered one after the other.
 */
public final class Register {
    private static final String BUILT_IN = "the built-in lists";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");

    private record Known(Object written, String where) {}

    private final Map<String, Known> ids = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> sectors = new HashSet<>();

    public Register() {
        Actors.builtIn().entries().forEach(entry -> enter(entry, BUILT_IN));
        Lists.Countries countries = Lists.read("countries", Lists.Countries.class);
        for (Lists.Country country : countries.countries()) {
            Stream.of(Stream.of(country.name()), each(country.names()), each(country.demonyms()))
                    .flatMap(names -> names)
                    .forEach(name -> owners.putIfAbsent(name, "country/" + country.iso()));
        }
        CountryNames.in("en").forEach((name, iso) -> owners.putIfAbsent(name, "country/" + iso));
        Lists.read("bodies", Lists.Bodies.class).generic().forEach(body -> body.phrases()
                .forEach(phrase -> owners.put(phrase, "body/…-" + body.id())));
        sectors.add("REB"); // armed groups; the built-in lists hold none
        ids.values().forEach(known -> sectors.addAll(sectors(known.written())));
    }

    /** Enters a watch's actors; what is wrong with them, by the key below {@code actors}, which may be empty. */
    public Map<String, String> enter(Actors actors, String file) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Entry entry : actors.entries()) {
            faults.putAll(wrong(entry));
            faults.putAll(taken(entry));
            enter(entry, file);
        }
        return faults;
    }

    /** Ids of the built-in entries that a watch's own take the place of. */
    public static List<String> replaced(Actors actors) {
        Set<String> builtIn = Actors.builtIn().entries().stream().map(Entry::id).collect(Collectors.toSet());
        return actors.entries().stream()
                .map(Entry::id)
                .filter(builtIn::contains)
                .toList();
    }

    /** Whether a side can be of this code: a country's, or UN. */
    public static boolean country(String code) {
        return code.equals("UN") || !CountryNames.english(code).equals(code);
    }

    private void enter(Entry entry, String where) {
        owners.values().removeIf(entry.id()::equals);
        ids.put(entry.id(), new Known(entry.written(), where));
        entry.names().forEach(name -> owners.putIfAbsent(name, entry.id()));
    }

    private Map<String, String> wrong(Entry entry) {
        Map<String, String> faults = new LinkedHashMap<>();
        String id = entry.id().substring(entry.id().indexOf('/') + 1);
        if (!ID.matcher(id).matches()) {
            faults.put(entry.key() + ".id", "'" + id + "' should be 1 to 60 of a-z 0-9 -");
        }
        if (entry.country() != null && !country(entry.country())) {
            faults.put(entry.key() + ".country", "'" + entry.country() + "' is no ISO 3166 alpha-3 code, nor UN");
        }
        sectors(entry.written()).stream()
                .filter(sector -> !sectors.contains(sector))
                .forEach(sector -> faults.put(
                        entry.key() + ".sector",
                        "'" + sector + "' is none of "
                                + sectors.stream().sorted().toList()));
        return faults;
    }

    private Map<String, String> taken(Entry entry) {
        Map<String, String> faults = new LinkedHashMap<>();
        Known known = ids.get(entry.id());
        if (known != null && !known.where().equals(BUILT_IN) && !known.written().equals(entry.written())) {
            faults.put(entry.key() + ".id", entry.id() + " is written otherwise in " + known.where());
        }
        for (int i = 0; i < entry.names().size(); i++) {
            String name = entry.names().get(i);
            String key = entry.key() + (i == 0 ? ".name" : ".aliases[" + (i - 1) + "]");
            String owner = owners.getOrDefault(name, owners.get(name.toLowerCase(Locale.ROOT)));
            if (owner != null && !owner.equals(entry.id())) {
                faults.put(
                        key,
                        "'" + name + "' is " + owner
                                + " already; leave it out, or write the whole entry under that id");
            } else if (word(name)) {
                faults.put(
                        key,
                        "'" + name + "' would be found in every text; a name is several words or has a capital letter");
            }
        }
        return faults;
    }

    /** One word of small letters. */
    private static boolean word(String name) {
        return name.isBlank() || (name.indexOf(' ') < 0 && name.codePoints().allMatch(Character::isLowerCase));
    }

    private static List<String> sectors(Object written) {
        List<String> sectors = new ArrayList<>();
        if (written instanceof Person person) {
            person.roles().forEach(role -> sectors.add(role.sector()));
        } else if (written instanceof Lists.Body body) {
            sectors.add(body.sector());
        }
        return sectors;
    }
}
