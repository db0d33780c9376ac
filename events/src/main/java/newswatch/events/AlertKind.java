package newswatch.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What an alert tells; {@link #code} is its name on the wire. */
public enum AlertKind {
    DEVELOPMENT_REPORTED("development.reported"),
    DEVELOPMENT_CORROBORATED("development.corroborated"),
    DEVELOPMENT_DENIED("development.denied"),
    DEVELOPMENT_SUPERSEDED("development.superseded"),
    DEVELOPMENT_RETRACTED("development.retracted"),
    RELATION_SHIFTED("relation.shifted"),
    ARTICLE_MATCHED("article.matched"),
    SOURCE_SILENT("source.silent"),
    SOURCE_RECOVERED("source.recovered"),
    CHANNEL_FAILED("channel.failed"),
    CHANNEL_RECOVERED("channel.recovered");

    private final String code;

    AlertKind(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Whether it tells of a source, by the id in the alert. */
    public boolean aboutSource() {
        return this == SOURCE_SILENT || this == SOURCE_RECOVERED;
    }

    /** Whether it tells of a channel, by the id in the alert. */
    public boolean aboutChannel() {
        return this == CHANNEL_FAILED || this == CHANNEL_RECOVERED;
    }

    @JsonCreator
    public static AlertKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown alert kind '" + code + "'"));
    }
}
