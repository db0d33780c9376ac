package newswatch.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import newswatch.enrich.EnrichService;
import newswatch.enrich.topology.EnrichTopology;
import newswatch.enrich.watch.Watch;
import newswatch.events.kafka.Topic;
import newswatch.events.kafka.Topics;
import newswatch.service.KafkaSettings;
import newswatch.service.StreamTopics;
import newswatch.service.TopicAdmin;
import newswatch.service.TopicState;

/** The topics that a configuration asks for, beside those of its cluster. */
record WantedTopics(KafkaSettings kafka, TopicAdmin admin, List<Topic<?>> topics) {
    static WantedTopics of(Config config) {
        KafkaSettings kafka = config.kafkaSettings();
        List<String> watches =
                Watch.load(Path.of(config.watches())).stream().map(Watch::id).toList();
        return new WantedTopics(kafka, new TopicAdmin(kafka, config.topicOverrides()), Topics.all(watches));
    }

    List<TopicState> compare() {
        return admin.compare(topics);
    }

    /** What is wrong with the topics that enrich makes for itself, by name. */
    Map<String, String> internalFaults() {
        return new StreamTopics(
                        kafka,
                        EnrichService.APPLICATION,
                        Topics.ARTICLES.name(),
                        EnrichTopology.internalTopics(EnrichService.APPLICATION),
                        List.of())
                .faults();
    }
}
