package newswatch.enrich.entities;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newswatch.events.Voice;
import newswatch.events.yaml.Omittable;

/**
 * Somebody of the gazetteer.
 *
 * @param known whether the family name alone is enough
 * @param common whether the family name is also a word: then the country must be named, or a title stand before
 * @param died last day of the person's life, when it matters here
 */
record Person(
        String id,
        String name,
        String country,
        @Omittable List<String> aliases,
        @Omittable boolean known,
        @Omittable boolean common,
        @Omittable LocalDate died,
        @Omittable List<Role> roles) {
    /**
     * An office and when it was held.
     *
     * @param to first day out of office, or absent
     */
    record Role(String office, Voice voice, String sector, LocalDate from, @Omittable LocalDate to) {
        Role {
            if (to != null && !to.isAfter(from)) {
                throw new IllegalArgumentException("'to' must be after 'from'");
            }
        }

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    Person {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        roles = roles == null ? List.of() : List.copyOf(roles);
        Objects.requireNonNull(id);
    }

    Optional<Role> office(LocalDate day) {
        for (Role role : roles) {
            if (role.on(day)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    boolean leads(LocalDate day) {
        for (Role role : roles) {
            if (role.voice() == Voice.LEADER && role.on(day)) {
                return true;
            }
        }
        return false;
    }

    boolean alive(LocalDate day) {
        return died == null || !day.isAfter(died);
    }

    /** First day of the first office, or the far future. */
    LocalDate risen() {
        return roles.isEmpty() ? LocalDate.MAX : roles.get(0).from();
    }
}
