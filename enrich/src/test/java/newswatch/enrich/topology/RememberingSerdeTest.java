package newswatch.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingSerdeTest {
    private final RememberingSerde<HeardArticle> serde = new RememberingSerde<>(HeardArticle.class);

    private HeardArticle again(HeardArticle value) {
        return serde.deserializer().deserialize("t", serde.serializer().serialize("t", value));
    }

    @Test
    void equal_bytes_are_parsed_once_and_others_are_their_own() {
        HeardArticle one = new HeardArticle(1, List.of("a"));
        HeardArticle other = new HeardArticle(2, List.of("a"));
        assertThat(again(one)).isEqualTo(one).isSameAs(again(one));
        assertThat(again(other)).isEqualTo(other);
    }

    @Test
    void a_tombstone_stays_one() {
        assertThat(again(null)).isNull();
    }
}
