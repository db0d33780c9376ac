package newswatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets: read at each request, told to nobody but the site. */
class AccessTest extends OnLoopback {
    @TempDir
    Path folder;

    @Test
    void a_password_is_read_anew_at_each_request() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n");
        Access access = new Access(Map.of("Accept-Language", "ko"), "reader", file.toString(), null, null);
        assertThat(sent(access, "Authorization")).isEqualTo(okhttp3.Credentials.basic("reader", "s3cret"));
        Files.writeString(file, "n3w");
        assertThat(sent(access, "Authorization")).isEqualTo(okhttp3.Credentials.basic("reader", "n3w"));
        assertThat(sent(access, "Accept-Language")).isEqualTo("ko");
    }

    @Test
    void a_token_is_sent_as_bearer() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), " t0ken\r\n");
        assertThat(sent(new Access(null, null, null, file.toString(), null), "Authorization"))
                .isEqualTo("Bearer t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "w\u00efde", "has space"})
    void a_file_without_a_token_is_named_but_not_quoted(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), content);
        assertThat(refusal(new Access(null, null, null, file.toString(), null)))
                .startsWith("ACCESS_UNREADABLE the file " + file)
                .doesNotContain("lines", "w\u00efde", "has space");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_missing_or_endless_file_is_named() throws IOException {
        assertThat(refusal(new Access(null, "reader", "/nowhere/password", null, null)))
                .isEqualTo("ACCESS_UNREADABLE the file /nowhere/password cannot be read: NoSuchFileException");
        Path large = Files.write(folder.resolve("large"), new byte[200_000]);
        assertThat(refusal(new Access(null, null, null, large.toString(), null)))
                .contains(large + " is longer");
    }

    @Test
    void nothing_secret_stands_in_its_text() {
        Access access = new Access(Map.of("X-Key", "k3y"), "reader", "/run/password", null, null);
        assertThat(access.toString()).contains("X-Key", "/run/password").doesNotContain("k3y", "reader");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"User-Agent", "accept-encoding", "Authorization", "Host", "Range", "Transfer-Encoding", "a b"})
    void headers_that_are_ours_or_none_are_refused(String name) {
        assertThatThrownBy(() -> new Access(Map.of(name, "x"), null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headers_with_line_ends_and_half_credentials_are_refused() {
        assertThatThrownBy(() -> new Access(Map.of("X-Key", "a\r\nX: b"), null, null, null, null))
                .hasMessageContaining("X-Key");
        assertThatThrownBy(() -> new Access(null, "reader", null, null, null)).hasMessageContaining("passwordFile");
        assertThatThrownBy(() -> new Access(null, "a:b", "/p", null, null)).hasMessageContaining("colon");
        assertThatThrownBy(() -> new Access(null, "a", "/p", "/t", null)).hasMessageContaining("either");
    }

    private String sent(Access access, String header) throws InterruptedException {
        server.enqueue(body("there"));
        assertThat(fetcher.fetch(at("/"), Validators.NONE, 10, access).found()).isPresent();
        return server.takeRequest().getHeaders().get(header);
    }

    private String refusal(Access access) {
        return told(fetcher.fetch(at("/"), Validators.NONE, 10, access));
    }
}
