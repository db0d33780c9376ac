package newswatch.enrich.entities;

import java.util.Locale;
import java.util.Objects;
import newswatch.events.EntityKind;
import newswatch.events.Voice;

/**
 * An entity of the gazetteer, or one found by pattern.
 *
 * @param id such as {@code person/donald-trump}; null for words that name nothing ("Korean War")
 * @param person the offices held, for a person of the gazetteer; else null
 */
record Listed(
        Sort sort, String id, EntityKind kind, String name, String country, String sector, Voice voice, Person person) {
    /** How a name behaves in a sentence. */
    enum Sort {
        PERSON,
        BODY,
        /** A building that stands for a government. */
        SEAT,
        CAPITAL,
        PLACE,
        COUNTRY,
        /** "Chinese", "American". */
        DEMONYM,
        /** A body many states have; the country comes from the words around it. */
        SHARED,
        NOTHING
    }

    static Listed of(Person person) {
        return new Listed(
                Sort.PERSON,
                "person/" + person.id(),
                EntityKind.PERSON,
                person.name(),
                person.country(),
                null,
                null,
                person);
    }

    static Listed place(Sort sort, String id, String name, String country) {
        return new Listed(sort, "place/" + id, EntityKind.PLACE, name, country, "GOV", null, null);
    }

    static Listed body(Sort sort, String id, String name, String country, String sector, Voice voice) {
        return new Listed(sort, "body/" + id, EntityKind.ORGANISATION, name, country, sector, voice, null);
    }

    static Listed country(Sort sort, String iso, String name) {
        return new Listed(sort, "country/" + iso, EntityKind.COUNTRY, name, iso, "GOV", null, null);
    }

    static Listed nothing(String words) {
        return new Listed(Sort.NOTHING, null, null, words, null, null, null, null);
    }

    /** The body of that kind which a country has. */
    Listed of(String iso, String countryName) {
        String own = "body/" + iso.toLowerCase(Locale.ROOT) + "-" + id.substring("body/".length());
        return new Listed(Sort.BODY, own, kind, countryName + "'s " + name, iso, sector, voice, null);
    }

    /** Of the id alone: enough to tell entities apart, and asked for often. */
    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    /** Whether it may stand for a government. */
    boolean mayGovern() {
        return sort == Sort.COUNTRY || sort == Sort.DEMONYM || sort == Sort.CAPITAL || sort == Sort.SEAT;
    }

    boolean human() {
        return sort == Sort.PERSON;
    }
}
