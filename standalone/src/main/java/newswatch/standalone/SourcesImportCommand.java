package newswatch.standalone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import newswatch.events.SourceWords;
import newswatch.events.yaml.StrictYaml;
import newswatch.ingest.opml.Opml;
import newswatch.ingest.opml.SourcesMerge;
import newswatch.ingest.opml.SourcesMerge.Verdict;
import newswatch.ingest.opml.SourcesText;
import newswatch.ingest.source.Source;
import newswatch.ingest.source.SourcesFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Feeds of another reader into the list; a second time adds nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "adds the feeds of an OPML to the list, its comments kept; one JSON line a feed: added, already_there or",
            "refused; a running newswatch reads the list again by itself"
        })
final class SourcesImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption file;

    @Parameters(paramLabel = "FILE.opml")
    private Path opml;

    @Option(names = "--dry-run", description = "only says what would be added")
    private boolean dryRun;

    /** What became of a feed, as it is printed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(String verdict, String id, String title, String url, String why) {
        static Line of(SourcesMerge.Item item) {
            return new Line(
                    item.verdict().name().toLowerCase(Locale.ROOT),
                    item.id(),
                    item.outline().title(),
                    item.outline().url(),
                    item.why());
        }
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(opml)) {
            throw new Failure(opml + ": no such file");
        } else if (Files.size(opml) > Opml.MAX_BYTES) {
            throw new Failure(opml + ": larger than " + Opml.MAX_BYTES + " bytes");
        }
        Opml read = Opml.read(Files.readAllBytes(opml)).fold(found -> found, (reason, detail) -> {
            throw new Failure(opml + ": " + SourceWords.reason(reason.code()) + ", " + detail);
        });
        SourceList list = SourceList.of(file.load());
        String text = list.text();
        List<Source> known = text.isBlank()
                ? List.of()
                : StrictYaml.read(list.file().toString(), text, SourcesFile.class)
                        .sources();
        SourcesMerge merge = SourcesMerge.of(known, read);
        Said said = new Said(spec);
        merge.items().forEach(item -> said.line(Line.of(item)));
        if (!dryRun) {
            list.write(SourcesText.with(text, merge.added()).fold(added -> added, (reason, detail) -> {
                throw new Failure(list.file() + ": " + detail);
            }));
        }
        said.words(merge.added().size() + (dryRun ? " would be added" : " added") + ", "
                + count(merge, Verdict.ALREADY_THERE) + " already there, " + count(merge, Verdict.REFUSED) + " refused"
                + (read.dropped() == 0 ? "" : ", " + read.dropped() + " more than we take") + "; " + list.file());
        said.words("before you rely on them: newswatch sources check --all");
        return count(merge, Verdict.REFUSED) == 0 && read.dropped() == 0 ? 0 : 1;
    }

    private static long count(SourcesMerge merge, Verdict verdict) {
        return merge.items().stream().filter(item -> item.verdict() == verdict).count();
    }
}
