package newswatch.standalone;

import java.util.concurrent.Callable;
import newswatch.alerts.access.Role;
import newswatch.alerts.access.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an access token. It is shown once; what is kept of it is a hash that nobody can turn back. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "makes an access token: prints it once, and the entry for the tokens file")
final class TokenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "of whom or what will use it")
    private String name;

    @Option(names = "--role", defaultValue = "reader", description = "reader, analyst or admin (${DEFAULT-VALUE})")
    private String role;

    @Override
    public Integer call() {
        String token = Token.make();
        Token entry = entry(token);
        spec.commandLine().getErr().println("the token, shown this once: " + token);
        spec.commandLine().getErr().println("below the line 'tokens:' of the file that http.tokens names, add:");
        spec.commandLine().getErr().flush();
        spec.commandLine()
                .getOut()
                .println("  - {name: \"" + entry.name() + "\", role: " + entry.role() + ", sha256: " + entry.sha256()
                        + "}");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private Token entry(String token) {
        try {
            return new Token(name, Role.of(role), Token.hash(token), null);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
