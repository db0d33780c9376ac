package newswatch.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import newswatch.events.Article;
import newswatch.events.json.Json;
import newswatch.ingest.documents.DocumentResult;
import newswatch.ingest.documents.Documents;
import newswatch.ingest.extract.Extraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pages, texts, feeds and folders into article JSON, one line an article, without a broker. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "page, feed, text or folder -> article JSON lines; exit 1 when a document gives none")
final class ExtractCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files (.html .txt .xml .jsonl .warc) or folders")
    private List<Path> paths;

    @Option(names = "--url", paramLabel = "U", description = "the address of a document that has no .yaml beside it")
    private String url;

    @Override
    public Integer call() {
        Documents documents = new Documents(new Extraction(), url);
        int failed = 0;
        for (Path path : paths) {
            Inputs.present(path);
            failed += documents.stream(path).mapToInt(this::print).sum();
        }
        spec.commandLine().getOut().flush();
        return failed == 0 ? 0 : 1;
    }

    /** 1 where the document gave no article. */
    private int print(DocumentResult result) {
        return result.fold(article -> print(result.file(), article), (reason, detail) -> {
            PrintWriter err = spec.commandLine().getErr();
            err.println(result);
            err.flush();
            return 1;
        });
    }

    private int print(Path file, Article article) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("file", file.toString());
        line.setAll(Json.MAPPER.<ObjectNode>valueToTree(article));
        try {
            spec.commandLine().getOut().println(Json.MAPPER.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return 0;
    }
}
