package newswatch.alerts.access;

/**
 * Who asks.
 *
 * @param name of the token, or null where there are none
 */
public record Caller(String name, Role role) {
    /** Without a token where there are some. */
    public static final Caller NOBODY = new Caller(null, Role.OPEN);
}
