package newswatch.standalone;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newswatch.events.Actor;
import newswatch.events.Development;
import newswatch.events.DevelopmentState;
import newswatch.events.EventType;
import newswatch.events.Status;
import newswatch.events.yaml.Omittable;
import newswatch.events.yaml.StrictYaml;

/** What replaying the sample news must yield; a key left out is left open. Shortfalls are told, not hidden. */
record ExpectedStory(
        List<Expected> developments,
        List<Silent> silent,
        List<Absent> absent,
        List<Shortfall> shortfalls,
        @Omittable Reprints reprints) {

    /**
     * Articles that print others' text again.
     *
     * @param mark part of the address of each
     * @param originals addresses of what they print
     * @param repeatsAtMost alerts per development among those that originals and reprints raise
     */
    record Reprints(String mark, double repeatsAtMost, List<String> originals) {
        boolean reprint(String url) {
            return url.contains(mark);
        }
    }

    static ExpectedStory load(Path file) {
        return StrictYaml.read(file, ExpectedStory.class);
    }

    /** What is not yet as expected, known and to be mended; one that is mended must be taken off the list. */
    List<String> shortfalls(String of) {
        return shortfalls.stream()
                .filter(shortfall -> shortfall.of().equals(of))
                .map(Shortfall::fault)
                .toList();
    }

    /** @param of {@code development}, {@code silent} or {@code absent}: the check that tells it */
    record Shortfall(String of, String fault) {}

    record Expected(
            String name,
            String actor,
            @Omittable String recipient,
            EventType type,
            @Omittable List<EventType> alsoOk,
            @Omittable String mode,
            LocalDate date,
            String relation,
            @Omittable Status status,
            @Omittable Integer originsAtLeast,
            @Omittable Integer originsExactly,
            @Omittable String overturns,
            @Omittable String fulfils,
            @Omittable Boolean alerts) {

        /** Relation, sides (either way round for meetings), type and mode, a day's tolerance. */
        boolean matches(Development found) {
            return found.relation().equals(relation)
                    && found.status() != Status.MERGED
                    && typed(found)
                    && sides(found)
                    && Math.abs(found.date().toEpochDay() - date.toEpochDay()) <= 1;
        }

        private boolean typed(Development found) {
            return (alsoOk != null && alsoOk.contains(found.type()))
                    || (found.type() == type && (mode == null || mode.equals(found.mode())));
        }

        private boolean sides(Development found) {
            boolean straight = is(found.actor(), actor) && is(found.recipient(), recipient);
            boolean crossed = is(found.actor(), recipient) && is(found.recipient(), actor);
            return straight || (type == EventType.CONSULT && crossed);
        }

        private static boolean is(Actor side, String country) {
            return side == null ? country == null : Objects.equals(side.country(), country);
        }

        /** @param names of developments by id, to tell links by name */
        List<String> faults(DevelopmentState state, Map<String, String> names) {
            Development found = state.development();
            List<String> faults = new ArrayList<>();
            check(faults, status == null || found.status() == status, "status " + found.status() + ", not " + status);
            check(
                    faults,
                    originsAtLeast == null || found.origins() >= originsAtLeast,
                    "origins " + found.origins() + ", not at least " + originsAtLeast);
            check(
                    faults,
                    originsExactly == null || found.origins() == originsExactly,
                    "origins " + found.origins() + ", not " + originsExactly);
            check(faults, links(found.overturns(), overturns, names), "overturns " + names.get(found.overturns()));
            check(faults, links(found.fulfils(), fulfils, names), "fulfils " + names.get(found.fulfils()));
            check(faults, alerts == null || alerts != state.silent(), alerts != null && alerts ? "silent" : "rang");
            return faults;
        }

        private void check(List<String> faults, boolean right, String fault) {
            if (!right) {
                faults.add(name + ": " + fault);
            }
        }

        private static boolean links(String found, String expected, Map<String, String> names) {
            return expected == null || expected.equals(names.get(found));
        }
    }

    /** Names a document by file or url that may ring nothing. */
    record Silent(@Omittable String file, @Omittable String url, String reason) {}

    record Absent(
            String actor,
            @Omittable String recipient,
            EventType type,
            @Omittable String mode,
            @Omittable LocalDate date,
            String reason) {
        boolean matches(Development found) {
            return found.type() == type
                    && Expected.is(found.actor(), actor)
                    && Expected.is(found.recipient(), recipient)
                    && (mode == null || mode.equals(found.mode()))
                    && (date == null || date.equals(found.date()));
        }
    }
}
