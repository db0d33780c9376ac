package newswatch.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import newswatch.events.Article;
import newswatch.ingest.documents.Documents;

/** The articles that files and folders given on the command line hold. */
final class Inputs {
    private Inputs() {}

    /** All of them, in publication order; what cannot be read is told and left out. */
    static List<Article> articles(List<Path> paths, Consumer<String> failures) {
        List<Article> articles = new ArrayList<>();
        Documents documents = new Documents();
        for (Path path : paths) {
            present(path);
            documents.stream(path).forEach(result -> result.found()
                    .ifPresentOrElse(articles::add, () -> failures.accept(result.toString())));
        }
        articles.sort(Replay.PUBLICATION_ORDER);
        return articles;
    }

    static void present(Path path) {
        if (!Files.exists(path)) {
            throw new Failure(path + ": no such file or folder");
        } else if (Files.isDirectory(path) && Documents.documentsIn(path).isEmpty()) {
            throw new Failure(path + ": holds no .html, .txt, .xml, .jsonl or .warc document");
        }
    }
}
