package newswatch.enrich.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import newswatch.enrich.text.Sentence;
import newswatch.events.Article;
import newswatch.events.Voice;

/**
 * Finds who and what an article names: an ordered list of steps over its tokens, each linear in their number.
 * Immutable, thread-safe.
 */
public final class EntityFinder {
    private final List<Step> steps;

    private EntityFinder(List<Step> steps) {
        this.steps = steps;
    }

    public static EntityFinder load() {
        return load(List.of());
    }

    /** @param own what the watches list beyond the built-in lists, free of clashes (see {@link Register}) */
    public static EntityFinder load(List<Actors> own) {
        Surroundings words = Surroundings.load();
        Gazetteer gazetteer = Gazetteer.load(words, own.stream().reduce(Actors.builtIn(), Actors::and));
        return new EntityFinder(List.of(
                new ListedNames(gazetteer, words),
                new Compass(gazetteer),
                new Descriptions(gazetteer),
                new SharedBodies(gazetteer, words),
                new NewBodies(words),
                new NewPeople(words),
                new FamilyNames(gazetteer, words),
                new Titles(words),
                new Governments(words)));
    }

    /** @return sorted by start, not overlapping */
    public List<Mention> find(Article article, List<Sentence> sentences) {
        Reading reading = new Reading(article, sentences);
        steps.forEach(step -> step.read(reading));
        List<Mention> mentions = new ArrayList<>();
        for (Named named : reading.all()) {
            if (named.what().id() != null) {
                mentions.add(mention(reading, named));
            }
        }
        return mentions;
    }

    private static Mention mention(Reading reading, Named named) {
        Listed what = named.what();
        Person.Role role = role(what, reading.day);
        boolean listed = what.person() != null;
        boolean outside = listed && named.voice() == null;
        Voice voice = role == null ? outside ? Voice.OUTSIDER : named.voice() : role.voice();
        String sector = role == null ? outside ? "CIV" : named.sector() : role.sector();
        return new Mention(
                what.id(),
                what.kind(),
                what.name(),
                named.country(),
                voice,
                sector,
                reading.sentence(named.from()),
                reading.token(named.from()).start(),
                reading.token(named.to() - 1).end(),
                named.government());
    }

    private static Person.Role role(Listed what, LocalDate day) {
        return what.person() == null ? null : what.person().office(day).orElse(null);
    }
}
