package newswatch.alerts.subscriptions;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import newswatch.events.yaml.StrictYaml;
import newswatch.events.yaml.YamlFaults;
import newswatch.service.LiveFile;

/** The subscriptions in force: those of a file that is read again when it changes, or the default where there is none. */
public final class SubscriptionsFile implements Supplier<Subscriptions> {
    private final LiveFile<Subscriptions> file;

    /**
     * @param file null for {@link Subscriptions#DEFAULT}
     * @throws YamlFaults when the file is bad at the start
     */
    public SubscriptionsFile(Path file, Clock clock) {
        this.file = file == null
                ? null
                : new LiveFile<>(
                        file,
                        StrictYaml.read(file, Subscriptions.class),
                        text -> StrictYaml.read(file.toString(), text, Subscriptions.class),
                        clock);
    }

    @Override
    public Subscriptions get() {
        return file == null ? Subscriptions.DEFAULT : file.get();
    }

    /** Whether the file as it is now is the one in force. */
    public boolean valid() {
        return file == null || file.valid();
    }
}
