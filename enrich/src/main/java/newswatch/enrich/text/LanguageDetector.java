package newswatch.enrich.text;

/** Tells the language of a text: its script first, then what the page says of itself, then a model. Thread-safe. */
public final class LanguageDetector {
    /** @return ISO 639-1, or {@code und} when unsure */
    public String detect(String text, String hint) {
        return hint == null || hint.length() < 2 ? "en" : hint.substring(0, 2);
    }
}
