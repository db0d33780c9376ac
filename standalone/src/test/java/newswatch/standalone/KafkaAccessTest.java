package newswatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import newswatch.service.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How one comes in, by file, configuration and environment. */
class KafkaAccessTest {
    private static final KafkaAccess NOWHERE = null;

    @TempDir
    private Path folder;

    @Test
    void the_environment_names_the_cluster_and_the_file_and_what_the_configuration_says_wins_over_that_file()
            throws Exception {
        Path file = Files.writeString(
                folder.resolve("client.properties"),
                "security.protocol=SASL_SSL\nretries=7\nbootstrap.servers=elsewhere.example:1\n");
        KafkaAccess configured =
                new KafkaAccess("there.example:9092", "no such file", Map.of("security.protocol", "SSL"));
        KafkaSettings kafka = KafkaAccess.of(
                        configured,
                        Map.of(
                                "NEWSWATCH_KAFKA",
                                "here.example:9093",
                                "NEWSWATCH_KAFKA_PROPERTIES_FILE",
                                file.toString())::get)
                .settings();
        assertThat(kafka.admin())
                .containsEntry("bootstrap.servers", "here.example:9093")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("retries", "7");
    }

    @Test
    void a_file_without_an_address_or_one_that_is_missing_is_told() {
        assertThatThrownBy(() -> KafkaAccess.of(NOWHERE, Map.of("NEWSWATCH_KAFKA_PROPERTIES_FILE", "x")::get))
                .hasMessageContaining("set NEWSWATCH_KAFKA=host:port");
        assertThatThrownBy(() -> new KafkaAccess("here.example:9092", "no such file", null).settings())
                .hasMessageContaining("no such file");
        assertThat(KafkaAccess.of(NOWHERE, name -> null)).isNull();
    }

    @Test
    void what_exactly_once_rests_on_is_not_to_be_chosen() { // K21
        for (String property :
                new String[] {"auto.offset.reset", "main.consumer.auto.offset.reset", "producer.acks", "group.id"}) {
            assertThatThrownBy(() -> new KafkaSettings("here.example:9092", Map.of(property, "x")))
                    .hasMessageEndingWith("leave them out: " + property);
        }
    }

    @Test
    void secrets_stand_in_files_reach_every_client_and_are_never_told() throws Exception {
        Path secrets = Files.writeString(folder.resolve("secrets.properties"), "password=quite-hidden\n");
        String jaas = "some.Module required username=\"u\" password=\"${file:" + secrets + ":password}\";";
        KafkaSettings kafka = new KafkaSettings("here.example:9092", Map.of("sasl.jaas.config", jaas));
        assertThat(kafka.toString()).contains("sasl.jaas.config").doesNotContain("Module");
        Map<String, Object> settings = kafka.streams("app", null);
        StreamsConfig streams = new StreamsConfig(settings);
        assertThat(streams.getMainConsumerConfigs("g", "c", 0).get("sasl.jaas.config"))
                .asString()
                .contains("quite-hidden");
        assertThat(streams.getRestoreConsumerConfigs("c")).containsKey("sasl.jaas.config");
        assertThat(streams.getProducerConfigs("c")).containsKey("sasl.jaas.config");
        assertThat(streams.getAdminConfigs("c")).containsKey("sasl.jaas.config");
        Map<String, Object> consumer = kafka.consumer("g", null);
        consumer.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        consumer.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        ConsumerConfig read = new ConsumerConfig(consumer);
        assertThat(read.getPassword("sasl.jaas.config").value()).contains("quite-hidden");
        assertThat(read.getPassword("sasl.jaas.config").toString()).isEqualTo("[hidden]");
    }

    @Test
    void standbys_are_a_number() {
        assertThat(Config.load(null, Map.of("NEWSWATCH_STANDBYS", "2")::get).standbys())
                .isEqualTo(2);
        assertThatThrownBy(() -> Config.load(null, Map.of("NEWSWATCH_STANDBYS", "two")::get))
                .hasMessage("NEWSWATCH_STANDBYS: 'two' is not a number");
    }
}
