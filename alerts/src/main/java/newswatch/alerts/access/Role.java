package newswatch.alerts.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.javalin.security.RouteRole;
import java.util.Locale;

/** What a caller may do, the least first; a route names the least that it asks for. */
public enum Role implements RouteRole {
    /** Asks for nothing: what anybody may see, or what carries its own secret. */
    OPEN,
    /** Reads. */
    READER,
    /** Judges and silences. */
    ANALYST,
    /** Says who is told what. */
    ADMIN;

    @JsonCreator
    public static Role of(String name) {
        for (Role role : values()) {
            if (role != OPEN && role.toString().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("a role is reader, analyst or admin");
    }

    public boolean allows(Role asked) {
        return compareTo(asked) >= 0;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
