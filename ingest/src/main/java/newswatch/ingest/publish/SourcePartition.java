package newswatch.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import newswatch.events.SourceState;
import org.apache.kafka.common.utils.Utils;

/** All sources of one registrable domain share a partition, so that politeness toward it has one owner. */
final class SourcePartition {
    private SourcePartition() {}

    static int of(SourceState state, int partitions) {
        return Utils.toPositive(Utils.murmur2(domain(state).getBytes(UTF_8))) % partitions;
    }

    static String domain(SourceState state) {
        try {
            String host = state.url() == null ? null : new URI(state.url()).getHost();
            String domain = host == null ? null : EffectiveTldFinder.getAssignedDomain(host);
            return domain != null ? domain : host != null ? host : state.id();
        } catch (java.net.URISyntaxException e) {
            return state.id();
        }
    }
}
