package newswatch.events;

public enum EntityKind {
    PERSON,
    ORGANISATION,
    PLACE,
    COUNTRY
}
