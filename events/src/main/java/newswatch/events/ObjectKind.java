package newswatch.events;

/** What an act can be about. */
public enum ObjectKind {
    MEETING,
    LAUNCH,
    NUCLEAR_TEST,
    SITE,
    EXERCISE,
    DEPLOYMENT,
    RESOLUTION,
    DETAINEE,
    VESSEL,
    TREATY,
    TARIFF
}
