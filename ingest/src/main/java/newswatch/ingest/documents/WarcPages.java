package newswatch.ingest.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import newswatch.ingest.extract.Extraction;
import newswatch.ingest.extract.Given;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The articles among the responses that a WARC file holds, read one record at a time. */
final class WarcPages extends Spliterators.AbstractSpliterator<DocumentResult> {
    private final Path file;
    private final Given given;
    private final Extraction extraction;
    private final WarcRecords records;
    private boolean told;

    private WarcPages(Path file, Given given, Extraction extraction) throws IOException {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.file = file;
        this.given = given;
        this.extraction = extraction;
        this.records = new WarcRecords(file);
    }

    /** @param given what is known of all its pages; the file is open until the stream is closed or at its end */
    static Stream<DocumentResult> of(Path file, Given given, Extraction extraction) throws IOException {
        WarcPages pages = new WarcPages(file, given, extraction);
        return StreamSupport.stream(pages, false).onClose(pages::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super DocumentResult> action) {
        Optional<DocumentResult> next = next();
        next.ifPresent(action);
        told |= next.isPresent();
        if (next.isEmpty()) {
            close();
        }
        return next.isPresent();
    }

    private Optional<DocumentResult> next() {
        try {
            for (Optional<WarcRecord> record = records.next(); record.isPresent(); record = records.next()) {
                Optional<DocumentResult> page =
                        record.get() instanceof WarcResponse response ? page(response) : Optional.empty();
                if (page.isPresent()) {
                    return page;
                }
            }
            return told ? Optional.empty() : Optional.of(failed(Reason.EMPTY, "no pages in it"));
        } catch (WarcRecords.Broken e) {
            return Optional.of(failed(Reason.BAD_RECORD, e.getMessage()));
        } catch (IOException e) {
            return told
                    ? Optional.empty()
                    : Optional.of(failed(Reason.UNREADABLE, e.getClass().getSimpleName()));
        }
    }

    private Optional<DocumentResult> page(WarcResponse response) {
        String url = response.target().replaceAll("^<|>$", ""); // as some old ones write it
        return SavedResponse.read(response)
                .map(saved -> saved.then(page -> extraction.page(page.body(), page.charset(), given(url, response))))
                .map(outcome -> outcome.fold(
                        article -> new DocumentResult.Read(file, article),
                        (reason, detail) -> failed(reason, detail + ", " + url)));
    }

    private Given given(String url, WarcRecord record) {
        return given.withUrl(url).withFetchedAt(given.fetchedAt() == null ? date(record) : given.fetchedAt());
    }

    private static Instant date(WarcRecord record) {
        try {
            return record.date();
        } catch (RuntimeException e) {
            return null; // none, or none that can be read
        }
    }

    private DocumentResult failed(Reason reason, String detail) {
        return DocumentResult.of(file, Outcome.failure(reason, detail));
    }

    private void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
