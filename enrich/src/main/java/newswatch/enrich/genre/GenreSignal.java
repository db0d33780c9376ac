package newswatch.enrich.genre;

/** A signal that speaks for commentary (points above 0) or for a report (below). */
public record GenreSignal(String id, double points) {}
