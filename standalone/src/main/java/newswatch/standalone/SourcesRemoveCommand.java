package newswatch.standalone;

import java.util.concurrent.Callable;
import newswatch.ingest.opml.SourcesText;
import newswatch.ingest.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a source out of the list; what it brought stays. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = {
            "takes a source out of the list, all else as it was, and prints its entry; a running newswatch stops asking",
            "it. What it brought stays: 'newswatch forget OUTLET' removes that"
        })
final class SourcesRemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption file;

    @Parameters(paramLabel = "ID")
    private String id;

    @Override
    public Integer call() throws Exception {
        SourceList list = SourceList.of(file.load());
        Source gone =
                list.source(id).orElseThrow(() -> new Failure("no source has the id '" + id + "' in " + list.file()));
        list.write(SourcesText.without(list.text(), id).fold(text -> text, (reason, detail) -> {
            throw new Failure(list.file() + ": " + detail);
        }));
        Said said = new Said(spec);
        said.line(gone);
        said.words("removed " + id + " from " + list.file() + "; what it brought stays");
        return 0;
    }
}
