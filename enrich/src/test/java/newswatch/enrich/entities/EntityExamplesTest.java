package newswatch.enrich.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newswatch.enrich.text.Sentences;
import newswatch.events.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that stand in the gazetteer's files. */
class EntityExamplesTest {
    private static final EntityFinder FINDER = EntityFinder.load();

    static List<Lists.Example> examples() {
        List<Lists.Example> all = new ArrayList<>();
        Lists.people().forEach(file -> all.addAll(file.examples()));
        all.addAll(Lists.read("bodies", Lists.Bodies.class).examples());
        all.addAll(Lists.read("places", Lists.Places.class).examples());
        all.addAll(Lists.read("countries", Lists.Countries.class).examples());
        all.addAll(Lists.read("descriptions", Lists.Descriptions.class).examples());
        all.addAll(Surroundings.load().examples);
        return all;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void finds_what_the_example_says(Lists.Example example) {
        Article article = new Article(
                "id",
                null,
                null,
                null,
                null,
                example.on().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                null,
                null,
                example.text(),
                null,
                null,
                null,
                null,
                false);
        List<Mention> found = FINDER.find(article, Sentences.split(example.text()));
        for (String wanted : example.find()) {
            assertThat(found).as(wanted).anyMatch(m -> meets(m, wanted, example.text()));
        }
        for (String unwanted : example.never()) {
            assertThat(found).extracting(Mention::entity).doesNotContain(unwanted);
        }
    }

    private static boolean meets(Mention mention, String wanted, String text) {
        String[] sides = wanted.split(" = ", 2);
        String[] traits = sides[1].split(" ");
        return text.substring(mention.start(), mention.end()).equals(sides[0])
                && mention.entity().equals(traits[0])
                && Arrays.stream(traits, 1, traits.length).allMatch(t -> has(mention, t));
    }

    private static boolean has(Mention mention, String trait) {
        return switch (trait) {
            case "place" -> !mention.government();
            case "government" -> mention.government();
            default ->
                trait.equals(mention.country())
                        || (mention.voice() != null
                                && trait.equals(mention.voice().name()));
        };
    }
}
