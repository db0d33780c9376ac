package newswatch.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import newswatch.service.log.About;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dead-letters what cannot be read; its neighbours pass. */
public final class UnreadableRecords implements DeserializationExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecords.class);

    private StreamMeters meters;

    @Override
    public void configure(Map<String, ?> configs) {
        meters = (StreamMeters) configs.get(StreamProperties.METERS);
    }

    @Override
    public Response handleError(ErrorHandlerContext origin, ConsumerRecord<byte[], byte[]> record, Exception e) {
        About.ARTICLE.during(
                record.key() == null ? null : new String(record.key(), UTF_8),
                () -> LOG.warn(
                        "dead letter: {} partition {} offset {}: {}",
                        origin.topic(),
                        origin.partition(),
                        origin.offset(),
                        e.getMessage()));
        meters.deadLetter(DeadLetter.Reason.UNREADABLE);
        return Response.resume(List.of(DeadLetter.of(origin, record.key(), record.value(), e)));
    }
}
