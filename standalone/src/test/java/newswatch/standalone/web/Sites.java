package newswatch.standalone.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The sites of a plan, the same each time. */
final class Sites {
    private static final int ONE_FAULTY_IN = 7;
    private static final int FAULTY_REMAINDER = 3;
    private static final int LARGE = 200;
    private static final int SHARED_EACH = 3;
    private static final int MINUTES_FRESH = 10;

    private final Plan plan;
    private final int port;

    private Sites(Plan plan, int port) {
        this.plan = plan;
        this.port = port;
    }

    /** @param port that all of them listen at, each at its own address */
    static List<Site> of(Plan plan, int port) {
        Sites sites = new Sites(plan, port);
        List<Site> all = new ArrayList<>();
        int left = plan.sources();
        for (int index = 0; left > 0; index++) {
            int channels = Math.min(left, sites.channels(index));
            all.add(sites.site(index, channels));
            all.addAll(sites.redirector(index));
            left -= channels;
        }
        return all;
    }

    private static Fault planned(int index) {
        Fault[] faults = Fault.values();
        boolean faulty = index % ONE_FAULTY_IN == FAULTY_REMAINDER;
        return faulty ? faults[1 + index / ONE_FAULTY_IN % (faults.length - 1)] : Fault.NONE;
    }

    private static String host(int index) {
        return address(1, index);
    }

    private static String redirectorHost(int index) {
        return address(100, index);
    }

    private static String address(int first, int index) {
        return "127." + (first + index / 62_500) + "." + index / 250 % 250 + "." + (1 + index % 250);
    }

    private int channels(int index) {
        if (index == 0) {
            return plan.sources() >= LARGE ? 20 : 5;
        }
        return index % 10 == 1 ? 2 : 1;
    }

    private Site site(int index, int channels) {
        Random random = new Random(plan.seed() * 1_000_003 + index);
        String host = host(index);
        Fault planned = planned(index);
        Format format = new Format(origin(host), random.nextBoolean(), random.nextBoolean());
        Timetable timetable = Timetable.of(random, planned == Fault.NONE);
        List<Item> items = timetable.items(host, plan, random);
        List<Channel> feeds = IntStream.range(0, channels)
                .mapToObj(channel -> new Channel(
                        "/feed/" + channel + ".xml",
                        format,
                        etiquette(random),
                        timetable.window(),
                        share(items, channel, channels)))
                .toList();
        Robots robots = planned == Fault.NONE ? robots(random.nextInt(20)) : Robots.NONE;
        Fault fault = plan.faults() ? planned : Fault.NONE;
        return new Site(
                host, port, planned, fault, robots, format, feeds, Site.pages(feeds), origin(redirectorHost(index)));
    }

    private List<Site> redirector(int index) {
        return planned(index) == Fault.ELSEWHERE ? List.of(Site.redirector(redirectorHost(index), port)) : List.of();
    }

    private String origin(String host) {
        return "http://" + host + ":" + port;
    }

    // some items stand in the next feed too
    private static List<Item> share(List<Item> items, int channel, int channels) {
        return items.stream()
                .filter(item -> item.number() % channels == channel
                        || (item.number() % SHARED_EACH == 0 && (item.number() + 1) % channels == channel))
                .toList();
    }

    private static Channel.Etiquette etiquette(Random random) {
        int kind = random.nextInt(4);
        int maxAge =
                random.nextInt(4) == 0 ? (int) Duration.ofMinutes(MINUTES_FRESH).toSeconds() : 0;
        return new Channel.Etiquette(kind < 2, kind == 0 || kind == 2, maxAge);
    }

    private static Robots robots(int kind) {
        return switch (kind) {
            case 0, 1 -> Robots.SLOWLY;
            case 2 -> Robots.NO_PAGES;
            case 3, 4, 5, 6, 7 -> Robots.OPEN;
            default -> Robots.NONE;
        };
    }
}
