package newswatch.events;

/** What a claim's day stands for, finest first; UNKNOWN is an undated recap, whose day is only a placeholder. */
public enum Precision {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    UNKNOWN
}
