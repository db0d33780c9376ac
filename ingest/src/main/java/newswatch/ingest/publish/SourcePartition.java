package newswatch.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import newswatch.events.SourceState;
import org.apache.kafka.common.utils.Utils;

/** All sources of one registrable domain share a partition, so that politeness toward it has one owner. */
public final class SourcePartition {
    private SourcePartition() {}

    static int of(SourceState state, int partitions) {
        return of(state.id(), state.url(), partitions);
    }

    /** @param address a URL, or a path, which belongs to its source alone */
    public static int of(String id, String address, int partitions) {
        return Utils.toPositive(Utils.murmur2(domain(id, address).getBytes(UTF_8))) % partitions;
    }

    /** The registrable domain of an address, or what stands for one. */
    public static String domain(String id, String address) {
        try {
            String host = address == null ? null : new URI(address).getHost();
            String domain = host == null ? null : EffectiveTldFinder.getAssignedDomain(host);
            return domain != null ? domain : host != null ? host : id;
        } catch (URISyntaxException e) {
            return id;
        }
    }
}
