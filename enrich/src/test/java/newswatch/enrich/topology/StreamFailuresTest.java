package newswatch.enrich.topology;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class StreamFailuresTest {
    private String wrong;
    private final StreamFailures failures =
            new StreamFailures(() -> wrong, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), "data/streams");

    @Test
    void a_thread_that_died_of_a_timeout_is_replaced() {
        assertThat(failures.handle(new StreamsException(new TimeoutException("slow"))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(failures.fatal()).isNull();
    }

    @Test
    void what_does_not_pass_stops_the_stream_and_says_why() {
        assertThat(failures.handle(new StreamsException(new ProcessorStateException("disk full"))))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(failures.fatal()).contains("disk full", "data/streams");
    }

    @Test
    void a_thread_that_dies_again_and_again_is_given_up() {
        for (int i = 0; i < 20; i++) {
            assertThat(failures.handle(new TimeoutException("slow"))).isEqualTo(REPLACE_THREAD);
        }
        assertThat(failures.handle(new TimeoutException("slow"))).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void a_thread_that_died_of_a_missing_topic_is_not_replaced_to_die_of_it_again() { // K9, K11
        wrong = "newswatch.dead-letters is missing";
        assertThat(failures.handle(new StreamsException(new TimeoutException("not present in metadata"))))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(failures.fatal()).contains("newswatch.dead-letters is missing");
    }
}
