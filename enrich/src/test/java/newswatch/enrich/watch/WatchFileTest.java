package newswatch.enrich.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import newswatch.enrich.entities.EntityFinder;
import newswatch.enrich.entities.Mention;
import newswatch.enrich.text.Sentences;
import newswatch.events.Article;
import newswatch.events.Voice;
import newswatch.events.yaml.YamlFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may write into a watch, and how a mistake is told: file, line, key. */
class WatchFileTest {
    private static final String HEAD = "name: X\nparties: [IND, PAK]\ninterested: []\nexamples: []\n";
    private static final String KHAN =
            """
            actors:
              people:
                - {id: imran-khan, name: Imran Khan, country: PAK, known: true,
                   roles: [{office: prime minister, voice: LEADER, sector: GOV, from: 2018-08-18, to: 2022-04-10}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_watchs_own_person_is_found_with_the_office_of_the_day() throws Exception {
        write("x.yaml", "id: x\n" + HEAD + KHAN);
        EntityFinder finder =
                EntityFinder.load(List.of(Watch.load(folder).get(0).actors()));
        String text = "Imran Khan spoke. Khan said that talks would go on.";
        assertThat(find(finder, text, LocalDate.of(2019, 2, 19)))
                .extracting(Mention::entity, Mention::country, Mention::voice)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("person/imran-khan", "PAK", Voice.LEADER),
                        org.assertj.core.groups.Tuple.tuple("person/imran-khan", "PAK", Voice.LEADER));
        assertThat(find(finder, text, LocalDate.of(2023, 2, 19)))
                .extracting(Mention::voice)
                .containsOnly(Voice.OUTSIDER);
    }

    @Test
    void an_entry_under_a_built_in_id_takes_the_place_of_that_one() throws Exception {
        write(
                "x.yaml",
                "id: x\n" + HEAD
                        + "actors:\n  places:\n    - {id: new-delhi, name: New Delhi, country: IND, aliases: [Delhi]}\n");
        EntityFinder finder =
                EntityFinder.load(List.of(Watch.load(folder).get(0).actors()));
        assertThat(find(finder, "He lives in Delhi and she in New Delhi.", LocalDate.of(2019, 2, 19)))
                .extracting(Mention::entity)
                .containsExactly("place/new-delhi", "place/new-delhi");
    }

    @Test
    void a_name_that_somebody_has_is_told_with_its_owner() throws Exception {
        write(
                "x.yaml",
                "id: x\n" + HEAD
                        + "actors:\n  bodies:\n    - {id: mea, name: The Ministry, sector: GOV, aliases: [Foreign Ministry, Indian]}\n"
                        + "  places:\n    - {id: delhi, name: New Delhi, country: IND}\n    - {id: hill, name: hill}\n");
        assertThatThrownBy(() -> Watch.load(folder))
                .hasMessageContaining(
                        "x.yaml:8: actors.bodies[0].aliases[0]: 'Foreign Ministry' is body/…-foreign-ministry")
                .hasMessageContaining("x.yaml:8: actors.bodies[0].aliases[1]: 'Indian' is country/IND already")
                .hasMessageContaining("x.yaml:10: actors.places[0].name: 'New Delhi' is place/new-delhi already")
                .hasMessageContaining("x.yaml:11: actors.places[1].name: 'hill' would be found in every text");
    }

    @Test
    void codes_ids_and_sectors_nobody_knows_are_told() throws Exception {
        write(
                "x.yaml",
                "id: x\n" + HEAD
                        + "actors:\n  bodies:\n    - {id: Big One, name: Big One, country: INDIA, sector: ARMY}\n");
        assertThatThrownBy(() -> Watch.load(folder))
                .hasMessageContaining("x.yaml:8: actors.bodies[0].id: 'Big One' should be")
                .hasMessageContaining("x.yaml:8: actors.bodies[0].country: 'INDIA' is no ISO 3166 alpha-3 code")
                .hasMessageContaining("x.yaml:8: actors.bodies[0].sector: 'ARMY' is none of [BUS, ");
    }

    @Test
    void two_watches_may_list_the_same_person_but_not_in_two_ways() throws Exception {
        write("x.yaml", "id: x\n" + HEAD + KHAN);
        write("y.yaml", "id: y\n" + HEAD + KHAN);
        assertThat(Watch.load(folder)).hasSize(2);
        write("y.yaml", "id: y\n" + HEAD + KHAN.replace("2018-08-18", "2018-08-17"));
        assertThatThrownBy(() -> Watch.load(folder))
                .isInstanceOf(YamlFaults.class)
                .hasMessageContaining("y.yaml:8: actors.people[0].id: person/imran-khan is written otherwise in ")
                .hasMessageContaining("x.yaml");
    }

    @Test
    void sides_acts_and_expected_lines_that_can_never_come_are_told() throws Exception {
        write("x.yaml", "id: x\n" + HEAD.replace("PAK]", "CHI]"));
        write("y.yaml", "id: y\n" + HEAD + "concerns:\n  - {actor: IND, acts: [TEST]}\n");
        write("z.yaml", "id: z\n" + HEAD + "concerns:\n  - {actor: USA, acts: [MOBILIZE]}\n");
        example("a.yaml", "never: [PAK-IND]");
        example("b.yaml", "yields: [IND-PAK OPENS IND>PAK BOMB]");
        assertThatThrownBy(() -> Watch.load(folder))
                .hasMessageContaining("x.yaml:1: side 'CHI' is no ISO 3166 alpha-3 code")
                .hasMessageContaining("y.yaml:7: concerns[0].acts[0]: 'TEST' is no event type; there are AGREE, ")
                .hasMessageContaining("z.yaml:1: concerns of 'USA', which is no side here")
                .hasMessageContaining(
                        "a.yaml:6: examples[0]: 'PAK-IND': the sides of a relation stand in alphabetical order")
                .hasMessageContaining("b.yaml:6: examples[0]: 'BOMB' is no event type");
    }

    @Test
    void a_folder_that_is_not_there_is_told_as_such() {
        assertThatThrownBy(() -> Watch.load(folder.resolve("none"))).hasMessageContaining("no such folder of watches");
    }

    private void example(String file, String expected) throws Exception {
        write(
                file,
                "id: " + file.charAt(0) + "\n" + HEAD.replace("examples: []\n", "examples:\n")
                        + "  - {text: Something happened., published: 2019-02-19, " + expected + "}\n");
    }

    private void write(String file, String content) throws Exception {
        Files.writeString(folder.resolve(file), content);
    }

    private static List<Mention> find(EntityFinder finder, String text, LocalDate day) {
        var noon = day.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        Article article =
                new Article("id", null, null, null, null, noon, null, null, text, null, null, null, null, false);
        return finder.find(article, Sentences.split(text));
    }
}
