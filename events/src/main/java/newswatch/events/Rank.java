package newswatch.events;

/** The rank of the office that acts; of a meeting, of the lower of those who meet. Highest first. */
public enum Rank {
    LEADER,
    MINISTER,
    OTHER
}
