package newswatch.ingest.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * Whose pages a source may show: those of its own host, or of its own site, and of hosts that it is told, with all
 * below them.
 */
final class Hosts {
    private final String own;
    private final String site;
    private final List<String> allowed;

    /** @param allowed such as {@code news.example.org} */
    Hosts(String url, List<String> allowed) {
        this.own = host(url);
        this.site = site(own);
        this.allowed = allowed;
    }

    /** @throws IllegalArgumentException naming the one that is no host */
    static List<String> checked(List<String> hosts) {
        if (hosts == null) {
            return List.of();
        }
        hosts.forEach(host -> {
            if (!host.matches("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,10}")) {
                throw new IllegalArgumentException("hosts: '" + host + "' is no host such as news.example.org");
            }
        });
        return List.copyOf(hosts);
    }

    /** {@code www.} makes no difference. */
    boolean onHost(String link) {
        String host = host(link);
        return host.equals(own) || listed(host);
    }

    /** The same registrable domain. */
    boolean onSite(String link) {
        String host = host(link);
        return site(host).equals(site) || listed(host);
    }

    private boolean listed(String host) {
        return allowed.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }

    private static String site(String host) {
        return Objects.requireNonNullElse(EffectiveTldFinder.getAssignedDomain(host, true, true), host);
    }

    private static String host(String url) {
        HttpUrl parsed = url == null ? null : HttpUrl.parse(url);
        return parsed == null ? "" : parsed.host().replaceFirst("^www\\.", "");
    }
}
