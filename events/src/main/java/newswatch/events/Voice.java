package newswatch.events;

/** Who speaks or acts for the actor, highest office first. */
public enum Voice {
    LEADER,
    MINISTER,
    BODY,
    SPOKESMAN,
    LEGISLATOR,
    STATE_MEDIA,
    UNNAMED_OFFICIAL,
    FOREIGN_INTELLIGENCE,
    OUTSIDER
}
