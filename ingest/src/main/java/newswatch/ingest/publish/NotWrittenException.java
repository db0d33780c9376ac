package newswatch.ingest.publish;

/** Certainly nothing of a publication was written; whoever wanted it written fetches it again. */
public final class NotWrittenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWrittenException(String why) {
        super(why);
    }
}
