package newswatch.service.log;

import java.util.Locale;
import org.slf4j.MDC;

/** What log lines are about: ids by which one story can be followed from its article to its deliveries. */
public enum About {
    ARTICLE,
    DEVELOPMENT,
    ALERT,
    DELIVERY;

    private static final int LONGEST = 200;

    /** @param id whatever logs meanwhile bears it; null: none is known */
    public void during(String id, Runnable work) {
        String key = name().toLowerCase(Locale.ROOT);
        String outer = MDC.get(key);
        put(key, id == null || id.length() <= LONGEST ? id : id.substring(0, LONGEST));
        try {
            work.run();
        } finally {
            put(key, outer);
        }
    }

    private static void put(String key, String id) {
        if (id == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, id);
        }
    }
}
