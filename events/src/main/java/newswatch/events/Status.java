package newswatch.events;

/** Where a development stands, a function of its live evidence. MERGED is an address: it points into another. */
public enum Status {
    REPORTED,
    CORROBORATED,
    DENIED,
    SUPERSEDED,
    RETRACTED,
    MERGED
}
