package newswatch.enrich.claims.rules;

/** How sure a rule is of what it sees, least first. */
public enum Trust {
    /** Only where nothing else in the stretch matches. */
    FAINT,
    /** Only where an act between two given sides is certain. */
    LIKELY,
    /** Anywhere in prose. */
    SURE
}
