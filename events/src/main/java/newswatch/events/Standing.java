package newswatch.events;

/** How old an act is when it is told: at most 3 days, 4 to 14 days, older or an undated recap. */
public enum Standing {
    NEWS,
    LATE,
    BACKGROUND
}
