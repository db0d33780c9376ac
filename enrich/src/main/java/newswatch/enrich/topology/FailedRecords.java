package newswatch.enrich.topology;

import java.util.List;
import java.util.Map;
import newswatch.events.ArticleClaims;
import newswatch.service.log.About;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dead-letters what a processor threw on. Trouble with Kafka or with a store (a full disk) is not the record's fault:
 * to go on then would commit half of it, so the stream fails.
 */
public final class FailedRecords implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailedRecords.class);

    private StreamMeters meters;

    @Override
    public void configure(Map<String, ?> configs) {
        meters = (StreamMeters) configs.get(StreamProperties.METERS);
    }

    @Override
    public Response handleError(ErrorHandlerContext origin, Record<?, ?> record, Exception e) {
        if (e instanceof KafkaException && !(e instanceof SerializationException)) {
            return Response.fail();
        }
        About.ARTICLE.during(
                article(record),
                () -> LOG.warn(
                        "dead letter: {} partition {} offset {} in {}",
                        origin.topic(),
                        origin.partition(),
                        origin.offset(),
                        origin.processorNodeId(),
                        e));
        meters.deadLetter(DeadLetter.Reason.of(e));
        return Response.resume(List.of(DeadLetter.of(origin, origin.sourceRawKey(), origin.sourceRawValue(), e)));
    }

    private static String article(Record<?, ?> record) {
        return record.value() instanceof ArticleClaims claims ? claims.article() : String.valueOf(record.key());
    }
}
