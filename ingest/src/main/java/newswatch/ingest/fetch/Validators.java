package newswatch.ingest.fetch;

/** What an earlier answer gave for asking again; either may be null. */
public record Validators(String etag, String lastModified) {
    public static final Validators NONE = new Validators(null, null);
}
