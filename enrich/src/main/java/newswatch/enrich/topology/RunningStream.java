package newswatch.enrich.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream at work: started once, and able to say what is wrong with it. */
public final class RunningStream {
    private static final Logger LOG = LoggerFactory.getLogger(RunningStream.class);
    private static final Set<String> CLIENTS = Set.of("consumer-metrics", "producer-metrics", "admin-client-metrics");

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(2);

    private final Topology topology;
    private final Properties properties;
    private final StreamFailures failures;
    private volatile KafkaStreams streams;
    private volatile StateMeters state;

    /** @param topics says what is wrong with them, or null; asked before a thread that died is replaced */
    public RunningStream(Topology topology, Properties properties, Supplier<String> topics, Clock clock) {
        this.topology = topology;
        this.properties = properties;
        this.failures = new StreamFailures(topics, clock, properties.getProperty(StreamsConfig.STATE_DIR_CONFIG));
    }

    /** One that throws has not started, and may be tried again; one whose state cannot be read has stopped for good. */
    public synchronized void start(MeterRegistry registry) {
        KafkaStreams starting = new KafkaStreams(topology, properties);
        starting.setUncaughtExceptionHandler(failures);
        starting.setStateListener((now, before) -> LOG.info("stream is {}, was {}", now, before));
        try {
            starting.start();
        } catch (ProcessorStateException e) {
            starting.close(ENDS_WITHIN);
            failures.handle(e);
            return;
        } catch (RuntimeException e) {
            starting.close(ENDS_WITHIN); // it holds the lock on its state
            throw e;
        }
        streams = starting;
        state = new StateMeters(starting, registry);
    }

    public synchronized void close(Duration within) {
        if (streams == null) {
            return;
        }
        state.close();
        if (!streams.close(within)) {
            LOG.warn("stream did not stop within {}; what it had not committed is done again", within);
        }
    }

    /** What keeps it from working, in a few words, or null. */
    public String problem() {
        KafkaStreams running = streams;
        if (failures.fatal() != null) {
            return failures.fatal();
        }
        State state = running == null ? State.CREATED : running.state();
        return state == State.RUNNING ? null : "is " + state;
    }

    /** Why it will not work again in this process, or null. */
    public String end() {
        KafkaStreams running = streams;
        if (failures.fatal() != null) {
            return failures.fatal();
        }
        return running != null && running.state().hasCompletedShutdown() ? "stopped" : null;
    }

    /** Whether any of its clients is connected to a broker. */
    public String connectionProblem() {
        KafkaStreams running = streams;
        if (running == null) {
            return "not connected yet";
        }
        double connections = running.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count")
                        && CLIENTS.contains(metric.metricName().group()))
                .mapToDouble(RunningStream::value)
                .sum();
        return connections > 0 ? null : "no broker is connected";
    }

    private static double value(Metric metric) {
        return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
    }
}
