package newswatch.alerts.queries.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a query can ask of. {@link #code} is the name in queries, and in the index where it holds words or a code. */
public enum QueryField {
    /** Words of the headline. */
    TITLE(true),
    /** Words of the text. */
    TEXT(true),
    /** Names of the entities in the text, or ids such as {@code person/kim-jong-un}. */
    ENTITIES(true),
    /** Ids of topics. */
    TOPICS(false),
    /** Id or name of the outlet. */
    OUTLET(true),
    /** Code of the language, such as {@code ko}. */
    LANGUAGE(false),
    /** The outlet's country, ISO 3166 alpha-3. */
    COUNTRY(false),
    /** {@code report} or {@code commentary}. */
    GENRE(false);

    /** The indexed field with ids of entities. */
    public static final String ENTITY_IDS = "entities.id";
    /** The indexed field with the outlet's id. */
    public static final String OUTLET_IDS = "outlet.id";
    /** What a word without a field is sought in. */
    static final List<QueryField> DEFAULT = List.of(TITLE, TEXT);

    private final boolean words;

    QueryField(boolean words) {
        this.words = words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds running words; else codes, which are met whole. */
    public boolean words() {
        return words;
    }

    static Optional<QueryField> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    static String list() {
        return Arrays.stream(values()).map(QueryField::code).collect(Collectors.joining(", "));
    }
}
