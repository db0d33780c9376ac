package newswatch.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newswatch.enrich.entities.EntityFinder;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.genre.GenreJudge;
import newswatch.enrich.text.Sentences;
import newswatch.events.Article;
import newswatch.events.Genre;
import newswatch.events.Outlet;
import org.junit.jupiter.api.Test;

/** The two documents beside the project: everybody and everything named in them; skipped where they are missing. */
class SeedDocumentsTest {
    private static final Path SEEDS = Path.of("../../shared/seeds");
    private static final EntityFinder FINDER = EntityFinder.load();
    private static final GenreJudge JUDGE = GenreJudge.load();

    @Test
    void finds_everybody_and_everything_in_the_wire_report() throws IOException {
        Article report = article("kyodo-2018-05-25.txt", "2018-05-25T12:00:00Z", "Kyodo News", "", "\u0000");
        assertThat(entities(report))
                .contains(
                        "person/donald-trump",
                        "person/kim-jong-un",
                        "person/xi-jinping",
                        "person/kim-jong-il",
                        "person/moon-jae-in",
                        "person/lu-kang",
                        "person/tong-zhao",
                        "person/mike-pompeo",
                        "person/tetsuo-kotani",
                        "person/kim-kye-gwan",
                        "body/chn-foreign-ministry",
                        "body/carnegie-tsinghua-center",
                        "body/senate-foreign-relations-committee",
                        "body/white-house",
                        "body/kcna",
                        "body/kyodo",
                        "body/meikai-university",
                        "place/beijing",
                        "place/pyongyang",
                        "place/singapore",
                        "place/dalian",
                        "place/korean-peninsula");
        assertThat(judge(report)).isEqualTo(Genre.REPORT);
    }

    @Test
    void finds_everybody_in_the_commentary_and_knows_it_for_one() throws IOException {
        Article essay = article(
                "carnegie-2018-04-03.txt",
                "2018-04-03T12:00:00Z",
                "Carnegie China",
                "The official report",
                "This article was originally");
        assertThat(entities(essay))
                .contains(
                        "person/kim-jong-un",
                        "person/xi-jinping",
                        "person/donald-trump",
                        "person/moon-jae-in",
                        "person/shinzo-abe",
                        "person/victor-cha",
                        "person/joseph-yun",
                        "person/susan-thornton",
                        "person/matthew-pottinger");
        assertThat(judge(essay)).isEqualTo(Genre.COMMENTARY);
    }

    private static Article article(String file, String at, String outlet, String from, String to) throws IOException {
        boolean present = Files.exists(SEEDS);
        assumeTrue(present || "true".equals(System.getenv("CI")), "no documents at " + SEEDS);
        String text = Files.readString(SEEDS.resolve(file));
        int end = text.indexOf(to);
        String body = text.substring(text.indexOf(from), end < 0 ? text.length() : end)
                .strip();
        return new Article(
                file,
                null,
                new Outlet("o", outlet, null, false, null),
                null,
                null,
                Instant.parse(at),
                null,
                "en",
                body,
                null,
                null,
                null,
                null,
                false);
    }

    private static Set<String> entities(Article article) {
        List<Mention> found = FINDER.find(article, Sentences.split(article.text()));
        return found.stream().map(Mention::entity).collect(Collectors.toSet());
    }

    private static Genre judge(Article article) {
        return JUDGE.judge(article, Sentences.split(article.text()));
    }
}
