package newswatch.alerts.queries.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summit",
                "\"North Korea\" AND (summit OR talks) NOT golf",
                "title:\"calls off\" AND entities:person/kim-jong-un",
                "entities:\"Kim Jong Un\" AND topics:sanctions AND language:en",
                "topics:\"human rights\" outlet:yonhap country:KOR genre:report",
                "denuclear* OR pyongyang~1",
                "\"sanctions lifted\"~5",
                "-golf title:(trump OR kim)",
                "정상회담 OR 首脑会谈 OR саммит",
                "북한",
                "核",
                "U.S. AND Pyongyang's",
                "\"https://example.org\"",
                "entities:place/pun*",
                "G20 C++ R&D"
            })
    void takes_what_people_write(String query) {
        assertThatCode(() -> StandingQuery.check(query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "* korea -> at character 1: a * or ? needs at least 3 characters before it",
                "no* -> at character 1: a * or ? needs",
                "summit AND ?orea -> at character 12: a * or ?",
                "mi*s?l*e? -> needs at least 3",
                "mis*s?l*e? -> at most 3 of * and ?",
                "*:* -> every article would meet this",
                "/ab+c/ -> at character 1: a regular expression is not taken; write the words",
                "title:/.*/ -> at character 7: a regular expression",
                "title:[a TO z] -> at character 7: a range is not taken",
                "pyongyang~5 -> at most two letters may differ",
                "pyongyang~0.8 -> write ~1 or ~2",
                "kim~1 -> four letters or more",
                "titel:summit -> at character 1: there is no field 'titel'; the fields are title, text, entities, topics, outlet, language, country, genre",
                "summit AND http://example.org -> at character 17: put an address in quotes",
                "text:b:c -> a colon stands only behind a field's name",
                "(summit AND talks -> at character 1: this bracket is not closed",
                "summit) -> at character 7: this bracket was never opened",
                "summit AND 'x \"talks -> at character 15: this quote is not closed",
                "summit AND -> the query ends where a word should follow",
                "AND summit -> at character 1: AND has no word before it",
                "() -> there is nothing between these brackets",
                "summit and talks -> 'and' is taken for a word; write it in capitals",
                "NOT golf -> only says what must not be there",
                "summit AND (NOT golf) -> only says what must not be there",
                "kim AND summit OR talks -> AND and OR meet without brackets",
                "kim summit OR talks -> AND and OR meet without brackets",
                "kim OR NOT golf -> OR NOT would be met by nearly every article",
                "\"summit talks\"~1000000 -> at most 50 places apart",
                "genre:opinion -> a genre is report or commentary",
                "country:US -> 'US' is no country; write ISO 3166 alpha-3",
                "language:english -> 'english' is no language",
                "summit AND ... -> '...' has no letters or digits",
                "kim-jong* -> a * stands at the end of one word",
                "topics:sanctions~1 -> codes, which are met whole"
            })
    void says_what_is_wrong_where_and_what_to_write(String query, String message) { // A7
        assertThatThrownBy(() -> StandingQuery.check(query))
                .isInstanceOf(QueryFault.class)
                .hasMessageStartingWith("query")
                .hasMessageContaining(message);
    }

    @Test
    void refuses_ten_kilobytes_and_a_thousand_clauses() { // A7
        assertThatThrownBy(() -> StandingQuery.check("x".repeat(10_240)))
                .hasMessage("query: has 10240 characters, and may have 1000; make several subscriptions of it");
        String many = IntStream.range(0, 1_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
        assertThatThrownBy(() -> StandingQuery.check(many)).hasMessageContaining("may have 1000");
        assertThatThrownBy(() -> StandingQuery.check("a ".repeat(101)))
                .hasMessageContaining("more than 100 words and phrases");
        assertThatThrownBy(() -> StandingQuery.check("(".repeat(400) + "a" + ")".repeat(400)))
                .hasMessageContaining("more than 20 brackets are open");
        assertThatThrownBy(() -> StandingQuery.check(" ")).hasMessageContaining("is empty");
    }

    @Test
    void hostile_queries_are_refused_or_taken_but_never_break_anything() { // A7, I10
        String signs = "\\\"()[]{}*?~^:/+-!&|\u0000\uD800 ab1北\u200B'$";
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 20_000; i++) {
            String query = random.ints(1 + random.nextInt(30), 0, signs.length())
                    .mapToObj(at -> String.valueOf(signs.charAt(at)))
                    .collect(Collectors.joining());
            try {
                StandingQuery.check(query);
            } catch (QueryFault refused) {
                assertThat(refused).hasMessageStartingWith("query");
            }
        }
    }
}
