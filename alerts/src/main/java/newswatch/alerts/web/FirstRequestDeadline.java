package newswatch.alerts.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/** Closes a connection that has not sent one whole request in time, however steadily it drips. */
record FirstRequestDeadline(Scheduler scheduler) implements Connection.Listener {
    private static final int SECONDS = 20;

    @Override
    public void onOpened(Connection connection) {
        scheduler.schedule(() -> closeIfSilent(connection), SECONDS, TimeUnit.SECONDS);
    }

    private static void closeIfSilent(Connection connection) {
        if (connection.getMessagesIn() == 0) {
            connection.close();
        }
    }
}
