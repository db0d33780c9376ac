package newswatch.enrich.entities;

import static newswatch.enrich.entities.Lists.each;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import newswatch.enrich.entities.Listed.Sort;
import newswatch.enrich.text.Glossary;

/** Everybody and everything listed, by name. Safe to share once loaded. */
final class Gazetteer {
    static final Listed PENINSULA = Listed.place(Sort.PLACE, "korean-peninsula", "Korean Peninsula", null);

    final NameTrie<Listed> names = new NameTrie<>(Glossary.Reader.NAMES);
    /** Bodies that many states have, by their lower-case phrases. */
    final NameTrie<Listed> shared = new NameTrie<>(Glossary.Reader.SHARED_NAMES);

    private final Map<String, List<Listed>> families = new HashMap<>();
    private final Map<String, Lists.Country> conditions = new HashMap<>();
    private final Map<String, Listed> countries = new ConcurrentHashMap<>();
    private final Set<Listed> surnames = new HashSet<>();
    /** Filled when the first article of a language comes. */
    private final Map<String, NameTrie<Listed>> foreign = new ConcurrentHashMap<>();

    private final Set<String> familyFirst;
    private final Set<String> koreaWords = new HashSet<>();

    private Gazetteer(Set<String> familyFirst) {
        this.familyFirst = familyFirst;
    }

    /** @param listed the built-in people, bodies and places, and those of the watches */
    static Gazetteer load(Surroundings words, Actors listed) {
        Gazetteer gazetteer = new Gazetteer(words.family);
        listed.people().forEach(gazetteer::person);
        listed.bodies().forEach(gazetteer::body);
        Lists.read("bodies", Lists.Bodies.class).generic().forEach(gazetteer::shared);
        listed.places().forEach(gazetteer::place);
        gazetteer.countries(Lists.read("countries", Lists.Countries.class));
        CountryNames.ofEastAsia().forEach((name, iso) -> gazetteer.names.put(name, gazetteer.country(iso)));
        return gazetteer;
    }

    /** Country names of a language without its own lists, or null. */
    NameTrie<Listed> foreign(String language) {
        boolean has = language != null && CountryNames.LANGUAGES.contains(language);
        return has ? foreign.computeIfAbsent(language, this::countriesIn) : null;
    }

    private NameTrie<Listed> countriesIn(String language) {
        NameTrie<Listed> trie = new NameTrie<>(Glossary.Reader.FOREIGN_NAMES);
        CountryNames.in(language).forEach((name, iso) -> trie.put(name, country(iso)));
        return trie;
    }

    /** Everybody with a family name (lower case), in the files' order. */
    List<Listed> family(String norm) {
        return families.getOrDefault(norm, List.of());
    }

    Listed country(String iso) {
        return countries.computeIfAbsent(iso, i -> Listed.country(Sort.COUNTRY, i, CountryNames.english(i)));
    }

    String countryName(String iso) {
        return iso.equals("UN") ? "United Nations" : country(iso).name();
    }

    boolean surname(Listed place) {
        return surnames.contains(place);
    }

    /** Whether the article's other words allow this name. */
    boolean fits(Listed listed, Reading reading) {
        Lists.Country country = listed.country() == null ? null : conditions.get(listed.country());
        if (country == null || (listed.sort() != Sort.COUNTRY && listed.sort() != Sort.DEMONYM)) {
            return true;
        }
        boolean needed = country.needs() == null || each(country.needs()).anyMatch(reading::says);
        return needed && each(country.not()).noneMatch(reading::says);
    }

    /** Whether a token is bare "Korea", "Korean", "Koreas". */
    boolean korea(String text) {
        return koreaWords.contains(text);
    }

    /** Family name of a full name: first in Chinese and Korean names, last elsewhere. Lower case. */
    String familyName(String fullName, String country) {
        String name = fullName.toLowerCase(Locale.ROOT);
        int blank = name.indexOf(' ');
        String first = blank < 0 ? name : name.substring(0, blank);
        boolean leads = !"JPN".equals(country) && familyFirst.contains(first);
        return leads ? first : name.substring(name.lastIndexOf(' ') + 1);
    }

    private void person(Person person) {
        Listed listed = Listed.of(person);
        Stream.concat(Stream.of(person.name()), person.aliases().stream())
                .flatMap(name -> spellings(name, person.country()))
                .forEach(name -> names.put(name, listed));
        families.computeIfAbsent(familyName(person.name(), person.country()), f -> new ArrayList<>())
                .add(listed);
    }

    /** "Kim Jong Un" and "Kim Jongun"; "Shinzo Abe" and "Abe Shinzo". */
    private Stream<String> spellings(String name, String country) {
        String[] parts = name.split(" ");
        if (parts.length == 3 && familyFirst.contains(parts[0].toLowerCase(Locale.ROOT))) {
            return Stream.of(name, parts[0] + " " + parts[1] + parts[2].toLowerCase(Locale.ROOT));
        }
        return parts.length == 2 && "JPN".equals(country)
                ? Stream.of(name, parts[1] + " " + parts[0])
                : Stream.of(name);
    }

    private void body(Lists.Body body) {
        Sort sort = body.seat() ? Sort.SEAT : Sort.BODY;
        Listed listed = Listed.body(sort, body.id(), body.name(), body.country(), body.sector(), body.voice());
        names.put(body.name(), listed);
        each(body.aliases()).forEach(alias -> names.put(alias, listed));
    }

    private void shared(Lists.SharedBody body) {
        Listed listed = Listed.body(Sort.SHARED, body.id(), body.name(), null, body.sector(), body.voice());
        body.phrases().forEach(phrase -> shared.put(phrase, listed));
    }

    private void place(Lists.Place place) {
        Listed listed =
                Listed.place(place.capital() ? Sort.CAPITAL : Sort.PLACE, place.id(), place.name(), place.country());
        names.put(place.name(), listed);
        each(place.aliases()).forEach(alias -> names.put(alias, listed));
        if (place.surname()) {
            surnames.add(listed);
        }
    }

    private void countries(Lists.Countries file) {
        for (Lists.Country country : file.countries()) {
            Listed listed = Listed.country(Sort.COUNTRY, country.iso(), country.name());
            Listed demonym = Listed.country(Sort.DEMONYM, country.iso(), country.name());
            countries.put(country.iso(), listed);
            names.put(country.name(), listed);
            each(country.names()).forEach(name -> names.put(name, listed));
            each(country.demonyms()).forEach(name -> names.put(name, demonym));
            if (country.needs() != null || country.not() != null) {
                conditions.put(country.iso(), country);
            }
        }
        file.nothing().forEach(words -> names.put(words, Listed.nothing(words)));
        koreaWords.addAll(file.korea());
        CountryNames.in("en").forEach((name, iso) -> names.put(name, country(iso)));
    }
}
