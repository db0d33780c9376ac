package newswatch.standalone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sites of a plan, on loopback, as long as this is open. */
final class SimulatedWeb implements AutoCloseable {
    private static final int FIXED_RHYTHM_EACH = 2;
    private static final int MOST_BREACHES = 12;

    private final List<Site> sites;
    private final List<Host> hosts;
    private final WebServer server;

    private SimulatedWeb(List<Site> sites, Clock clock) {
        this.sites = sites;
        this.hosts = sites.stream().map(site -> new Host(site, clock)).toList();
        this.server = WebServer.start(hosts);
    }

    static SimulatedWeb start(Plan plan, Clock clock) {
        return new SimulatedWeb(Sites.of(plan, freePort()), clock);
    }

    List<Site> sites() {
        return sites;
    }

    /** A {@code sources.yaml} of all feeds; every other one has a fixed rhythm. */
    void writeSources(Path file) {
        StringBuilder yaml = new StringBuilder("sources:\n");
        for (Site site : sites) {
            for (Channel channel : site.channels()) {
                yaml.append(source(site, channel));
            }
        }
        try {
            Files.writeString(file, yaml, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(Site site, Channel channel) {
        String id = "s" + site.host() + channel.path().replace("/feed/", "-").replace(".xml", "");
        return "  - type: feed\n    id: " + id + "\n    outlet: {id: d" + site.host() + ", name: Desk " + site.host()
                + ", country: USA}\n    language: en\n    url: " + site.origin() + channel.path() + "\n"
                + (fixedRhythm(site) ? "    interval: 5m\n" : "");
    }

    private static boolean fixedRhythm(Site site) {
        return site.host().hashCode() % FIXED_RHYTHM_EACH == 0;
    }

    /** How they were visited, by what is wrong with them. */
    Map<Fault, Manners> manners() {
        return hosts.stream()
                .map(Host::visits)
                .collect(
                        Collectors.toMap(visits -> visits.site().fault(), Visits::manners, Manners::and, TreeMap::new));
    }

    /** Some of what visitors did wrong, in words. */
    List<String> breaches() {
        return hosts.stream()
                .flatMap(host -> host.visits().breaches().stream())
                .limit(MOST_BREACHES)
                .toList();
    }

    /** Milliseconds of simulated time between two polls of a feed that is well and has a fixed rhythm. */
    Sample polls() {
        Sample polls = new Sample();
        hosts.stream()
                .map(Host::visits)
                .filter(visits ->
                        visits.site().listed() && visits.site().planned() == Fault.NONE && fixedRhythm(visits.site()))
                .forEach(visits -> polls.addAll(visits.polls()));
        return polls;
    }

    /** Processor time it has taken so far. */
    Duration cost() {
        return server.cost();
    }

    @Override
    public void close() {
        server.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
