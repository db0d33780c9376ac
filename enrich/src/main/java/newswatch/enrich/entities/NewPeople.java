package newswatch.enrich.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswatch.enrich.entities.Listed.Sort;
import newswatch.events.EntityKind;

/**
 * People the gazetteer does not know: two to four capitalised words with a title before ("spokesman Lu Kang"), a role
 * behind ("Ana Ruiz, a fellow at …"), a verb of saying, or a common given name.
 */
final class NewPeople implements Step {
    private static final int LONGEST = 4;

    private final Surroundings words;
    private final Roles roles;

    NewPeople(Surroundings words) {
        this.words = words;
        this.roles = new Roles(words);
    }

    /** A stretch of capitalised words. */
    private record Run(int from, int to) {}

    @Override
    public void read(Reading reading) {
        Map<String, Listed> people = new HashMap<>();
        List<Run> rest = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            Run run = starts(reading, i) ? run(reading, i) : null;
            if (run != null) {
                judge(reading, run, people, rest);
                i = run.to() - 1;
            }
        }
        for (Run run : rest) {
            Listed person = people.get(reading.text(run.from(), run.to()));
            if (person != null) {
                reading.put(Named.of(run.from(), run.to(), person).as(person.voice(), person.sector()));
            }
        }
    }

    private void judge(Reading reading, Run whole, Map<String, Listed> people, List<Run> rest) {
        Run run = trimmed(reading, whole);
        int length = length(reading, run);
        boolean letter = length > 0 && reading.token(run.from()).text().length() == 1;
        if (letter || length < 2 || length > LONGEST || notAPerson(reading, run)) {
            return;
        }
        String name = reading.text(run.from(), run.to());
        boolean named = words.given.contains(reading.norm(run.from()));
        Roles.Bearing bearing = ranked(reading, run, named, roles.of(reading, run.from(), run.to()));
        boolean eastern = words.family.contains(reading.norm(run.from()));
        boolean speaks = words.reporting.contains(reading.norm(run.to()))
                || words.reporting.contains(reading.norm(run.from() - 1));
        if (bearing != null
                || named
                || (speaks && eastern)
                || words.honorifics.contains(reading.norm(run.from() - 1))) {
            Listed person = people.computeIfAbsent(name, n -> person(n, bearing));
            int end = ListedNames.suffixed(reading, run.to());
            reading.put(Named.of(run.from(), end, person).as(person.voice(), person.sector()));
        } else {
            rest.add(run);
        }
    }

    /** "Adm. Scott Swift": such short ranks before such a name are American where no country is named. */
    private Roles.Bearing ranked(Reading reading, Run run, boolean named, Roles.Bearing bearing) {
        boolean american = named
                && bearing != null
                && bearing.country() == null
                && words.ranks.contains(reading.norm(run.from() - 1));
        return american ? new Roles.Bearing(bearing.voice(), bearing.sector(), "USA") : bearing;
    }

    private static Listed person(String name, Roles.Bearing bearing) {
        return bearing == null
                ? new Listed(
                        Sort.PERSON,
                        "person/" + Slug.of(name),
                        EntityKind.PERSON,
                        name,
                        null,
                        "CIV",
                        newswatch.events.Voice.OUTSIDER,
                        null)
                : new Listed(
                        Sort.PERSON,
                        "person/" + Slug.of(name),
                        EntityKind.PERSON,
                        name,
                        bearing.country(),
                        bearing.sector(),
                        bearing.voice(),
                        null);
    }

    private boolean starts(Reading reading, int i) {
        return nameWord(reading, i) && !reading.shouted(i);
    }

    private boolean nameWord(Reading reading, int i) {
        if (!reading.capital(i) || !reading.free(i)) {
            return false;
        }
        String norm = reading.norm(i);
        return !words.times.contains(norm)
                && !(words.function.contains(norm) && (reading.first(i) || !words.family.contains(norm)))
                && Character.isAlphabetic(reading.token(i).text().codePointAt(0));
    }

    private Run run(Reading reading, int from) {
        int to = from + 1;
        while (to < reading.size() && reading.sameSentence(from, to)) {
            if (nameWord(reading, to)) {
                to++;
            } else if (reading.hyphen(to) && reading.free(to + 1)) {
                to += 2;
            } else {
                break;
            }
        }
        return new Run(from, Math.min(to, reading.size()));
    }

    /** Without titles in front. */
    private Run trimmed(Reading reading, Run run) {
        int from = run.from();
        for (int i = run.from(); i < run.to() - 1; i++) {
            String norm = reading.norm(i);
            boolean title = words.title(norm) || words.past.contains(norm) || words.lesser.contains(norm);
            if (title || words.heads.containsKey(norm)) {
                from = i + 1;
            }
        }
        while (from < run.to() && !reading.capital(from)) {
            from++;
        }
        int to = run.to();
        while (to > from + 1 && (reading.hyphen(to - 1) || words.title(reading.norm(to - 1)))) {
            to--;
        }
        return new Run(from, to);
    }

    private int length(Reading reading, Run run) {
        int length = 0;
        for (int i = run.from(); i < run.to(); i++) {
            length += reading.hyphen(i) ? 0 : 1;
        }
        return length;
    }

    private boolean notAPerson(Reading reading, Run run) {
        for (int i = run.from(); i < run.to(); i++) {
            String norm = reading.norm(i);
            boolean acronym = norm.length() > 1
                    && reading.token(i).text().equals(norm.toUpperCase(java.util.Locale.ROOT))
                    && !norm.endsWith(".");
            if (words.geography.contains(norm) || words.heads.containsKey(norm) || (acronym && !reading.hyphen(i))) {
                return true;
            }
        }
        Named next = reading.hyphen(run.to()) ? reading.named(run.to() + 1) : null;
        return next != null && next.person();
    }
}
