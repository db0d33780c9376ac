package newswatch.enrich.developments;

import java.util.Locale;
import newswatch.events.Quad;

/**
 * Claims that may tell of one act: a family of types (cooperation and conflict, each verbal and material) and a stage.
 *
 * @param echo acts that live in another relation and only move this one's mood
 */
public record Lane(Quad family, Stage stage, boolean echo) {
    /** Whether an act is planned, threatened or done is part of what it is; denials are kept apart. */
    public enum Stage {
        PLANNED,
        THREATENED,
        DONE,
        DENIED
    }

    public Lane with(Stage other) {
        return new Lane(family, other, echo);
    }

    /** Short and stable, for the keys of stores: {@code verbal_conflict.done}, {@code material_conflict.done.echo}. */
    public String code() {
        return family.name().toLowerCase(Locale.ROOT) + "." + stage.name().toLowerCase(Locale.ROOT)
                + (echo ? ".echo" : "");
    }
}
