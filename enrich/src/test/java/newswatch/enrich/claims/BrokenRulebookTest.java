package newswatch.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import newswatch.enrich.claims.lexicon.RuleResources;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a rule file is refused with its file, its line, its key and what to do. */
class BrokenRulebookTest {
    private static final String FILE = "rules/aid.yaml";
    private static final String EXAMPLE = "\"[[Norland]] sent food aid";
    private static final Set<String> SHIPPED = Rulebook.load().ids();

    @TempDir
    private Path folder;

    private RulebookDirectory directory;

    @BeforeEach
    void copy_the_shipped_one() throws IOException {
        directory = RulebookDirectory.copiedTo(folder);
    }

    @Test
    void a_copy_of_the_shipped_rulebook_is_sound_and_has_its_version() {
        Rulebook copy = Rulebook.of(RuleResources.in(folder));
        assertThat(copy.version()).isEqualTo(Rulebook.load().version());
        assertThat(RuleExamples.faults(copy, SHIPPED)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "unknown key       ; pattern: [feed~]                     ; rules[0].pattern     ; unknown key",
                "unknown class     ; patterns: ['feed~ @nobody']          ; rules[0].patterns[0] ; no class '@nobody'",
                "unknown guard     ; source: nobody, patterns: [feed~]    ; rules[0].source      ; no class '@nobody'",
                "open group        ; patterns: ['feed~ (men|women']       ; rules[0].patterns[0] ; open group",
                "group never begun ; patterns: ['feed~ men)']             ; rules[0].patterns[0] ; is no word",
                "capital letters   ; patterns: ['feed~ Norland']          ; rules[0].patterns[0] ; small letters",
                "empty pattern     ; patterns: ['']                       ; rules[0].patterns[0] ; is no word",
                "gap at the end    ; patterns: ['feed~ *']                ; rules[0].patterns[0] ; nothing meets it",
                "unknown mode      ; mode: gently, patterns: [feed~]      ; rules[0]             ; AID has no mode 'gently'",
                "unknown trust     ; trust: BLIND, patterns: [feed~]      ; rules[0].trust       ; one of FAINT, LIKELY, SURE",
                "no patterns       ; cameo: '070'                         ; rules[0].patterns    ; is missing",
            })
    void a_rule_is_refused_where_it_is_wrong(String name, String rest, String key, String message) throws IOException {
        int line = insert("{id: aid.feed, type: AID, " + rest + "}");
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.toString()).startsWith(folder.resolve(FILE) + ":" + line + ": " + key);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void an_unknown_type_is_refused_with_those_there_are() throws IOException {
        int line = insert("{id: aid.feed, type: FEED, patterns: [feed~]}");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.key()).isEqualTo("rules[0].type");
            assertThat(fault.message()).contains("AGREE, CONSULT");
        });
    }

    @Test
    void the_second_of_two_rules_with_one_id_is_named() throws IOException {
        insert("{id: twice, type: AID, patterns: [feed~]}");
        int line = directory.insert(FILE, "examples:", "  - {id: twice, type: AID, patterns: [feed~]}\n");
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.line())
                .isEqualTo(line));
    }

    @Test
    void a_rule_that_no_example_shows_is_refused() throws IOException {
        int line = insert("{id: aid.feed, type: AID, patterns: [nourish~]}");
        assertThat(RuleExamples.faults(Rulebook.of(RuleResources.in(folder)), SHIPPED))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.message()).contains("no example shows the rule 'aid.feed'");
                });
        directory.insert(FILE, EXAMPLE, "\"[[Norland]] nourishes {{Sudonia}}.\": AID\n  ");
        assertThat(RuleExamples.faults(Rulebook.of(RuleResources.in(folder)), SHIPPED))
                .isEmpty();
    }

    @Test
    void an_example_that_is_coded_otherwise_is_refused_with_what_came_out() throws IOException {
        int line = directory.insert(FILE, EXAMPLE, "\"[[Norland]] bombed {{Sudonia}}.\": AID\n  ");
        assertThat(RuleExamples.faults(Rulebook.of(RuleResources.in(folder)), SHIPPED))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.message()).contains("should be AID but is ASSAULT");
                });
    }

    @Test
    void a_file_without_examples_is_refused() throws IOException {
        Path file = folder.resolve(FILE);
        String content = Files.readString(file);
        Files.writeString(file, content.substring(0, content.indexOf("examples:")));
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).endsWith("aid.yaml");
            assertThat(fault.key()).isEqualTo("examples");
        });
    }

    @Test
    void a_file_that_the_index_does_not_name_and_one_that_is_not_there_are_told() throws IOException {
        Files.move(folder.resolve(FILE), folder.resolve("rules/help.yaml"));
        assertThat(faults()).extracting(YamlFault::toString).anyMatch(fault -> fault.contains("aid.yaml"));
        Files.copy(folder.resolve("rules/help.yaml"), folder.resolve(FILE));
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("is not named in"));
    }

    @Test
    void a_lexicon_without_a_class_that_code_needs_is_refused() throws IOException {
        for (String file : List.of("objects", "people", "words", "verbs")) {
            Path path = folder.resolve("lexicon/" + file + ".yaml");
            Files.writeString(path, Files.readString(path).replace("  prisoner:", "  captive:"));
        }
        assertThat(faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("'prisoner'"));
    }

    private int insert(String rule) throws IOException {
        return directory.insert(FILE, "  - id:", "  - " + rule + "\n");
    }

    private List<YamlFault> faults() {
        return catchThrowableOfType(YamlFaults.class, () -> Rulebook.of(RuleResources.in(folder)))
                .faults();
    }
}
