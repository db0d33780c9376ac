package newswatch.alerts.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newswatch.alerts.access.Role;
import newswatch.alerts.access.Token;

/** The sample spring behind access tokens, one a role. */
final class Guarded implements AutoCloseable {
    static final Map<Role, String> TOKENS =
            Map.of(Role.READER, Token.make(), Role.ANALYST, Token.make(), Role.ADMIN, Token.make());

    final Served served;

    Guarded(Path directory) {
        this(directory, List.of(), false, null, Clock.systemUTC());
    }

    Guarded(Path directory, List<String> proxies, boolean readOnly, String publicUrl, Clock clock) {
        served = new Served(
                directory,
                new WebSettings("127.0.0.1", 0, false, tokensFile(directory), proxies, readOnly, publicUrl),
                clock);
    }

    static Path tokensFile(Path directory) {
        String entries = TOKENS.entrySet().stream()
                .map(token -> "{name: the " + token.getKey() + ", role: " + token.getKey() + ", sha256: "
                        + Token.hash(token.getValue()) + "}")
                .collect(Collectors.joining(", "));
        try {
            Files.createDirectories(directory);
            return Files.writeString(directory.resolve("tokens.yaml"), "tokens: [" + entries + "]");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String bearer(Role role) {
        return "Bearer " + TOKENS.get(role);
    }

    HttpResponse<String> get(Role role, String path, String... headers) {
        return served.get(path, with(role, headers));
    }

    HttpResponse<String> write(Role role, String method, String path, String body, String... headers) {
        return served.write(method, path, body, with(role, headers));
    }

    private static String[] with(Role role, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = bearer(role);
        return all;
    }

    @Override
    public void close() {
        served.close();
    }
}
