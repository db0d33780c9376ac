package newswatch.alerts.web;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes a connection that has not sent one whole request in time, however steadily it drips; and the oldest of such
 * connections when nearly as many are open as may be, so that they keep nobody out.
 */
final class FirstRequestDeadline implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration patience;
    private final int most;
    private final Set<Connection> newcomers = new LinkedHashSet<>();
    private int open;

    /** @param most open connections, beyond which those that have asked for nothing give way */
    FirstRequestDeadline(Scheduler scheduler, Duration patience, int most) {
        this.scheduler = scheduler;
        this.patience = patience;
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        scheduler.schedule(() -> closeIfSilent(connection), patience.toMillis(), TimeUnit.MILLISECONDS);
        Connection oldest = join(connection);
        if (oldest != null) {
            oldest.close();
        }
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        open--;
        newcomers.remove(connection);
    }

    private void closeIfSilent(Connection connection) {
        if (isNewcomer(connection) && silent(connection)) {
            connection.close();
        }
    }

    /** The one that has to give way, or null. */
    private synchronized Connection join(Connection connection) {
        open++;
        newcomers.add(connection);
        Iterator<Connection> oldestFirst = newcomers.iterator();
        while (open > most && oldestFirst.hasNext()) {
            Connection oldest = oldestFirst.next();
            oldestFirst.remove();
            if (silent(oldest)) {
                return oldest;
            }
        }
        return null;
    }

    private synchronized boolean isNewcomer(Connection connection) {
        return newcomers.remove(connection);
    }

    private static boolean silent(Connection connection) {
        return connection.getMessagesIn() == 0;
    }
}
