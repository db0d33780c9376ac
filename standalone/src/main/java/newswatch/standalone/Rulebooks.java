package newswatch.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswatch.enrich.claims.RuleExamples;
import newswatch.enrich.claims.lexicon.RuleResources;
import newswatch.enrich.claims.rules.Rulebook;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;

/** Rulebooks named on the command line: a directory laid out like the shipped one, or {@code built-in}. */
final class Rulebooks {
    static final String BUILT_IN = "built-in";
    static final String DESCRIPTION = "a rulebook directory (index.yaml, lexicon/, rules/), or built-in";

    private Rulebooks() {}

    /** A sound one; a broken rule or an example that fails is thrown with file, line and key. */
    static Rulebook read(String named) {
        if (named == null || named.equals(BUILT_IN)) {
            return Rulebook.load();
        }
        Rulebook rulebook = open(Path.of(named));
        List<YamlFault> faults = RuleExamples.faults(rulebook, Rulebook.load().ids());
        if (!faults.isEmpty()) {
            throw new YamlFaults(faults);
        }
        return rulebook;
    }

    private static Rulebook open(Path directory) {
        if (!Files.isRegularFile(directory.resolve("index.yaml"))) {
            throw new Failure(directory + ": is no rulebook, it has no index.yaml; the shipped one is in"
                    + " enrich/src/main/resources/newswatch/enrich/claims");
        }
        return Rulebook.of(RuleResources.in(directory));
    }
}
