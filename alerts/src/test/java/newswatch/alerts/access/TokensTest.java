package newswatch.alerts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import newswatch.alerts.deliver.ManualClock;
import newswatch.events.yaml.YamlFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest { // A1, A9
    private static final String ANN = Token.make();

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T10:00:00Z"));

    @Test
    void are_known_by_their_hash_and_by_nothing_else() throws IOException {
        Tokens tokens = new Tokens(file("tokens: [" + entry("ann", "analyst", ANN) + "]"), clock);
        assertThat(tokens.caller(ANN)).contains(new Caller("ann", Role.ANALYST));
        assertThat(tokens.caller(Token.hash(ANN))).isEmpty();
        assertThat(tokens.caller(ANN + "x")).isEmpty();
        assertThat(tokens.caller("")).isEmpty();
    }

    @Test
    void never_are_made_twice_or_guessable() {
        assertThat(Token.make()).startsWith("nwt_").hasSizeGreaterThan(40).isNotEqualTo(Token.make());
        assertThat(Token.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void are_read_again_when_the_file_changes_and_a_bad_file_changes_nothing() throws IOException {
        Path file = file("tokens: [" + entry("ann", "reader", ANN) + "]");
        Tokens tokens = new Tokens(file, clock);
        String bob = Token.make();
        Files.writeString(file, "tokens: [" + entry("bob", "admin", bob) + "]");
        later();
        assertThat(tokens.caller(ANN)).isEmpty();
        assertThat(tokens.caller(bob)).isPresent();
        Files.writeString(file, "tokens: []");
        later();
        assertThat(tokens.caller(bob)).isPresent();
        assertThat(tokens.valid()).isFalse();
    }

    @Test
    void may_stand_in_files_of_their_own_that_are_rotated() throws IOException {
        Path secret = Files.writeString(folder.resolve("ann"), ANN + "\n");
        Tokens tokens = new Tokens(file("tokens: [{name: ann, role: admin, tokenFile: '" + secret + "'}]"), clock);
        assertThat(tokens.caller(ANN)).contains(new Caller("ann", Role.ADMIN));
        String rotated = Token.make();
        Files.writeString(secret, rotated);
        later();
        assertThat(tokens.caller(ANN)).isEmpty();
        assertThat(tokens.caller(rotated)).isPresent();
        Files.writeString(secret, "short");
        later();
        assertThat(tokens.caller(rotated)).isPresent();
        assertThat(tokens.caller("short")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tokens: []                                                    | at least one",
                "tokens: [{name: ann, role: reader}]                           | sha256 or tokenFile",
                "tokens: [{name: ann, role: reader, sha256: nwt_plain}]        | 64 hexadecimal digits",
                "tokens: [{name: ann, role: king, sha256: SHA}]                | reader, analyst or admin",
                "tokens: [{name: ann, role: open, sha256: SHA}]                | reader, analyst or admin",
                "tokens: [{name: ann, role: reader, sha256: SHA, until: 2027}] | unknown key",
                "tokens: [{name: '', role: reader, sha256: SHA}]               | a name has",
                "tokens: [{name: ann, role: reader, tokenFile: nowhere}]       | cannot be read",
                "tokens: [{name: a, role: reader, sha256: SHA}, {name: a, role: reader, sha256: SHA}] | the same name",
                "people: []                                                    | is missing"
            })
    void are_refused_when_the_file_is_not_sound(String text, String why) throws IOException {
        Path file = file(text.replace("SHA", Token.hash("x")));
        assertThatThrownBy(() -> new Tokens(file, clock))
                .isInstanceOf(YamlFaults.class)
                .hasMessageContaining(why);
    }

    private void later() {
        clock.advance(Duration.ofSeconds(3));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("tokens.yaml"), text);
    }

    private static String entry(String name, String role, String token) {
        return "{name: " + name + ", role: " + role + ", sha256: " + Token.hash(token) + "}";
    }
}
