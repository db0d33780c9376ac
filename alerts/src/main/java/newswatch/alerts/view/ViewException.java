package newswatch.alerts.view;

import java.sql.SQLException;

/** The database of the view failed; the cause says how. */
public final class ViewException extends RuntimeException {
    ViewException(String what, SQLException cause) {
        super(what + ": SQL state " + cause.getSQLState() + ", code " + cause.getErrorCode(), cause);
    }
}
