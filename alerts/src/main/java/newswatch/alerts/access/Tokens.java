package newswatch.alerts.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;
import newswatch.service.LiveFile;

/** The tokens of a file. It is read again when it changes, and so is a file that holds a token. */
public final class Tokens {
    /** The whole of {@code tokens.yaml}. */
    public record Listed(List<Token> tokens) {
        public Listed {
            tokens = List.copyOf(tokens);
            if (tokens.isEmpty()) {
                throw new IllegalArgumentException("tokens should name at least one");
            } else if (tokens.stream().map(Token::name).distinct().count() < tokens.size()) {
                throw new IllegalArgumentException("two tokens have the same name");
            }
        }
    }

    private record Known(Caller caller, Supplier<byte[]> digest) {}

    private final Path file;
    private final Clock clock;
    private final LiveFile<List<Known>> known;

    /** @throws YamlFaults when the file is bad at the start */
    public Tokens(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        known = new LiveFile<>(file, known(StrictYaml.read(file, Listed.class)), this::read, clock);
    }

    /** Whose token it is. All are compared, each in constant time. */
    public Optional<Caller> caller(String token) {
        byte[] digest = Token.digest(token);
        Caller found = null;
        for (Known each : known.get()) {
            if (MessageDigest.isEqual(digest, each.digest().get())) {
                found = each.caller();
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether the file as it is now is the one in force. */
    public boolean valid() {
        return known.valid();
    }

    private List<Known> read(String text) {
        return known(StrictYaml.read(file.toString(), text, Listed.class));
    }

    private List<Known> known(Listed listed) {
        List<Known> all = new ArrayList<>();
        List<YamlFault> faults = new ArrayList<>();
        for (Token token : listed.tokens()) {
            try {
                all.add(new Known(new Caller(token.name(), token.role()), digest(token)));
            } catch (IOException | IllegalArgumentException e) {
                faults.add(new YamlFault(
                        file.toString(),
                        1,
                        "tokens[" + listed.tokens().indexOf(token) + "].tokenFile",
                        e instanceof IOException ? "cannot be read" : e.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new YamlFaults(faults);
        }
        return List.copyOf(all);
    }

    private Supplier<byte[]> digest(Token token) throws IOException {
        if (token.sha256() != null) {
            byte[] digest = HexFormat.of().parseHex(token.sha256());
            return () -> digest;
        }
        Path holder = Path.of(token.tokenFile());
        byte[] first = digest(Files.readString(holder));
        return new LiveFile<>(holder, first, text -> rotated(holder, text), clock);
    }

    private static byte[] rotated(Path holder, String text) {
        try {
            return digest(text);
        } catch (IllegalArgumentException e) {
            throw new YamlFaults(List.of(new YamlFault(holder.toString(), 1, "", e.getMessage())));
        }
    }

    private static byte[] digest(String content) {
        String token = content.strip();
        if (token.length() < Token.SHORTEST) {
            throw new IllegalArgumentException("holds fewer than " + Token.SHORTEST + " characters");
        }
        return Token.digest(token);
    }
}
