package newswatch.alerts;

import java.nio.file.Path;
import java.util.List;
import newswatch.alerts.deliver.Couriers;
import newswatch.alerts.deliver.Deliveries;
import newswatch.alerts.deliver.RetrySchedule;
import newswatch.alerts.view.Watched;
import newswatch.alerts.web.WebSettings;
import newswatch.service.TopicOverrides;

/**
 * How the alerts service runs.
 *
 * @param data directory for the view, this instance's own
 * @param watches those whose developments are shown and whose alerts are delivered
 * @param subscriptions the YAML file, or null for the default: what matters, to the console
 * @param schedule when a failed message is tried again
 */
public record AlertsSettings(
        WebSettings web,
        Path data,
        List<Watched> watches,
        TopicOverrides topics,
        Path subscriptions,
        Deliveries.Settings deliveries,
        RetrySchedule schedule) {
    public AlertsSettings {
        watches = List.copyOf(watches);
    }

    /** @param instance name of this instance, the same after a restart, or null when there is only one */
    public static AlertsSettings of(
            WebSettings web,
            Path data,
            List<Watched> watches,
            TopicOverrides topics,
            Path subscriptions,
            String instance) {
        List<String> ids = watches.stream().map(Watched::id).toList();
        return new AlertsSettings(
                web,
                data,
                watches,
                topics,
                subscriptions,
                new Deliveries.Settings(ids, instance),
                Couriers.standardSchedule());
    }

    List<String> watchIds() {
        return watches.stream().map(Watched::id).toList();
    }
}
