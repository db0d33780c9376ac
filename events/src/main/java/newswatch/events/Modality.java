package newswatch.events;

public enum Modality {
    ASSERTED,
    PLANNED,
    HYPOTHETICAL,
    NEGATED,
    DENIED
}
