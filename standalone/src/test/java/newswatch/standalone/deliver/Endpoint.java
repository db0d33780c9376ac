package newswatch.standalone.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Where one channel leads, and everything that came there. */
public final class Endpoint {
    /** Of a flapping one: so many parts of its cycle it takes, fails, asks for quiet, loses. */
    private static final List<Answer> CYCLE = List.of(
            Answer.TAKEN,
            Answer.TAKEN,
            Answer.TAKEN,
            Answer.FAILED,
            Answer.FAILED,
            Answer.BUSY,
            Answer.TAKEN,
            Answer.LOST);

    private final String channel;
    private volatile Temper temper;
    private final Random random;
    private final Duration part;
    private final List<Post> posts = new ArrayList<>();

    /** @param part how long a flapping one keeps to one way, and the least time that a slow one takes */
    public Endpoint(String channel, Temper temper, Random random, Duration part) {
        this.channel = channel;
        this.temper = temper;
        this.random = random;
        this.part = part;
    }

    String channel() {
        return channel;
    }

    Temper temper() {
        return temper;
    }

    /** From now on. */
    void becomes(Temper other) {
        temper = other;
    }

    /** Notes what came and says what to answer. */
    synchronized Answer take(String message, String digest, Instant now) {
        Answer answer = answer(now);
        posts.add(new Post(message, digest, now, answer));
        return answer;
    }

    private Answer answer(Instant now) {
        return switch (temper) {
            case SOUND, SLOW -> Answer.TAKEN;
            case FLAPPING -> CYCLE.get((int) (now.toEpochMilli() / part.toMillis() % CYCLE.size()));
            case FAILING -> Answer.FAILED;
            case MUTE, REFUSING -> Answer.NONE;
        };
    }

    /** How long it thinks before it answers. */
    synchronized Duration thinks() {
        return temper == Temper.SLOW ? part.plusMillis(random.nextInt((int) (2 * part.toMillis()))) : Duration.ZERO;
    }

    /** In order of arrival. */
    public synchronized List<Post> posts() {
        return List.copyOf(posts);
    }
}
