package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import newswatch.events.kafka.Topics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicDifference;
import newswatch.service.TopicOverrides;
import newswatch.service.TopicState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
    @Test
    void keeps_its_topics_from_one_start_to_the_next(@TempDir Path directory) {
        try (Broker broker = Broker.start(directory, 0)) {
            admin(broker).ensure(Topics.all(List.of("a-watch")));
        }
        try (Broker broker = Broker.start(directory, 0)) {
            List<TopicState> states = admin(broker).compare(Topics.all(List.of("a-watch", "another")));
            assertThat(states)
                    .filteredOn(state -> !state.exists())
                    .extracting(TopicState::name)
                    .containsExactly("newswatch.alerts.another");
            assertThat(states)
                    .allSatisfy(state -> assertThat(state.differences()).isEmpty());
        }
    }

    @Test
    void a_topic_with_other_partitions_is_reported_not_changed(@TempDir Path directory) {
        try (Broker broker = Broker.start(directory, 0)) {
            admin(broker).ensure(List.of(Topics.ARTICLES));
            List<TopicState> states =
                    new TopicAdmin(broker.kafka(), TopicOverrides.NONE).compare(List.of(Topics.ARTICLES));
            assertThat(states.get(0).differences())
                    .extracting(TopicDifference::words)
                    .containsExactly("has 1 partitions, wanted 4");
        }
    }

    private static TopicAdmin admin(Broker broker) {
        return new TopicAdmin(broker.kafka(), TopicOverrides.SINGLE);
    }
}
