package newswatch.standalone.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who subscribes to what over which endpoints. */
record Plan(List<Endpoint> endpoints, List<Wish> wishes) {
    private static final int A_LONE_ONE_OF = 5;
    private static final int AT_ONCE_OF = 5;
    private static final int STEPS_TO_GATHER = 5;

    /**
     * A fifth of the channels gets each alert at once, the slow ones excepted; the others what has come together for
     * each relation; some of both are also the only channel of a subscription to two relations. One is told
     * of channels that fail.
     */
    static Plan of(Scale scale) {
        List<Endpoint> endpoints = endpoints(scale);
        List<Endpoint> quick = endpoints.stream()
                .filter(endpoint -> endpoint.temper() != Temper.SLOW)
                .toList();
        List<Endpoint> atOnce = quick.subList(0, scale.channels() / AT_ONCE_OF);
        List<Endpoint> together = endpoints.stream()
                .filter(endpoint -> !atOnce.contains(endpoint))
                .toList();
        List<Wish> wishes = new ArrayList<>();
        wishes.add(Wish.eachAtOnce("each", ids(atOnce)));
        wishes.add(new Wish("desk", News.WATCH, ids(together), List.of(), "relation", gather(scale)));
        for (int i = 0; i < scale.channels() / A_LONE_ONE_OF; i++) {
            String channel = quick.get(i * quick.size() / (scale.channels() / A_LONE_ONE_OF))
                    .channel();
            List<String> relations = Stream.of(i, i + 3)
                    .map(which -> News.RELATIONS.get(which % News.RELATIONS.size()))
                    .toList();
            wishes.add(new Wish("lone-" + i, News.WATCH, List.of(channel), relations, "development", "0s"));
        }
        wishes.add(Wish.ofChannels(ids(sound(endpoints).subList(0, 1))));
        return new Plan(endpoints, wishes);
    }

    private static String gather(Scale scale) {
        return Math.max(1, scale.step().multipliedBy(STEPS_TO_GATHER).toSeconds()) + "s";
    }

    /**
     * Sound endpoints, each a channel that gets each alert at once.
     *
     * @param thinks the least time that one takes that becomes slow
     */
    static Plan atOnce(int channels, Duration thinks) {
        List<Endpoint> endpoints = IntStream.range(0, channels)
                .mapToObj(i -> new Endpoint("c" + i, Temper.SOUND, new Random(i), thinks))
                .toList();
        return new Plan(endpoints, List.of(Wish.eachAtOnce("each", ids(endpoints))));
    }

    private static List<Endpoint> endpoints(Scale scale) {
        List<Temper> tempers = new ArrayList<>(Collections.nCopies(scale.channels(), Temper.SOUND));
        List<Temper> dead = List.of(Temper.REFUSING, Temper.MUTE, Temper.FAILING);
        int at = 0;
        for (int i = 0; i < scale.dead(); i++) {
            tempers.set(at++, dead.get(i % dead.size()));
        }
        for (int i = 0; i < scale.slow(); i++) {
            tempers.set(at++, Temper.SLOW);
        }
        for (int i = 0; i < scale.flapping(); i++) {
            tempers.set(at++, Temper.FLAPPING);
        }
        Random random = new Random(scale.seed());
        Collections.shuffle(tempers, random);
        List<Endpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < tempers.size(); i++) {
            String id = String.format(
                    Locale.ROOT, "c%02d-%s", i, tempers.get(i).name().toLowerCase(Locale.ROOT));
            endpoints.add(new Endpoint(id, tempers.get(i), new Random(random.nextLong()), scale.step()));
        }
        return endpoints;
    }

    /** The same without the endpoints that are not sound. */
    Plan sound() {
        List<Endpoint> sound = sound(endpoints);
        List<String> ids = ids(sound);
        return new Plan(
                sound,
                wishes.stream()
                        .map(wish -> wish.over(
                                wish.channels().stream().filter(ids::contains).toList()))
                        .filter(wish -> !wish.channels().isEmpty())
                        .toList());
    }

    private static List<Endpoint> sound(List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.temper() == Temper.SOUND)
                .toList();
    }

    private static List<String> ids(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::channel).toList();
    }

    /** Writes {@code subscriptions.yaml}. */
    void write(Path file, Receiver receiver) {
        String text = "subscriptions:\n"
                + wishes.stream().map(Wish::entry).collect(Collectors.joining())
                + "channels:\n"
                + endpoints.stream()
                        .map(endpoint ->
                                "  - {id: %s, type: webhook, url: \"%s\", secret: whsec_bmV3, allowPrivate: true}%n"
                                        .formatted(endpoint.channel(), receiver.url(endpoint)))
                        .collect(Collectors.joining());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
