package newswatch.standalone;

import newswatch.enrich.claims.rules.Rulebook;
import picocli.CommandLine.Option;

/** {@code --rulebook DIR}, for commands that code with rules of one's own. */
final class RulebookOption {
    @Option(names = "--rulebook", paramLabel = "DIR", description = Rulebooks.DESCRIPTION)
    private String directory;

    Rulebook load() {
        return Rulebooks.read(directory);
    }

    String name() {
        return directory == null ? Rulebooks.BUILT_IN : directory;
    }
}
