package newswatch.events;

/** Commentary (opinion, analysis, an interview with someone who holds no office) opens no development. */
public enum Genre {
    REPORT,
    COMMENTARY
}
