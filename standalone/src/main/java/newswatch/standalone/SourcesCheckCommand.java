package newswatch.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.ingest.check.Checked;
import newswatch.ingest.check.SourceCheck;
import newswatch.ingest.source.Source;
import newswatch.ingest.source.WebSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches sources once, and the page of the newest entry of each; nothing is kept. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "fetches each once, politely, and says what it is, what comes of its newest entry, and what is wrong;",
            "one JSON line each on stdout; exit 1 when one does not work"
        })
final class SourcesCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption file;

    @Parameters(arity = "0..*", paramLabel = "URL|ID", description = "addresses, or ids of sources of the list")
    private List<String> asked = List.of();

    @Option(names = "--all", description = "every source of the list that is on the web")
    private boolean all;

    @Override
    public Integer call() {
        if (all != asked.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name addresses or ids of sources, or --all");
        }
        Config config = file.load();
        Said said = new Said(spec);
        int broken = 0;
        int tried = 0;
        try (Checking checking = Checking.by(config)) {
            for (Checkable each : all ? listed(config) : asked(config)) {
                Checked checked = each.by(checking.check());
                said.line(checked);
                new CheckedText(checked).lines().forEach(said::words);
                tried++;
                broken += checked.works() ? 0 : 1;
            }
        }
        if (tried > 1) {
            said.words((tried - broken) + " of " + tried + " work");
        }
        return broken == 0 ? 0 : 1;
    }

    /** A source of the list, or an address. */
    private interface Checkable {
        Checked by(SourceCheck check);
    }

    private static List<Checkable> listed(Config config) {
        List<Checkable> listed = new ArrayList<>();
        for (Source source : SourceList.of(config).sources()) {
            if (source instanceof WebSource web) {
                listed.add(check -> check.of(web));
            }
        }
        return listed;
    }

    private List<Checkable> asked(Config config) {
        return asked.stream().map(each -> checkable(config, each)).toList();
    }

    private static Checkable checkable(Config config, String asked) {
        if (asked.contains("://")) {
            return check -> check.of(asked);
        }
        Source source = SourceList.of(config)
                .source(asked)
                .orElseThrow(() -> new Failure("no source has the id '" + asked + "' in " + config.sources()
                        + ", and it is no address (https://…)"));
        if (source instanceof WebSource web) {
            return check -> check.of(web);
        }
        throw new Failure("'" + asked + "' is not on the web but at " + source.address());
    }
}
