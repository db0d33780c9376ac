package newswatch.standalone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/** What is wrong with a site. Those that bring news have good moments, and all their news must come. */
enum Fault {
    NONE(true),
    /** Half an hour of errors, half an hour of news. */
    FLAPPING(true),
    /** Accepts, never answers. */
    MUTE(false),
    /** Nothing listens there. */
    DEAD(false),
    /** Redirects to another site, which redirects back. */
    ELSEWHERE(true),
    ENDLESS(false),
    DRIP(false),
    BOMB(false),
    /** Every other seven minutes its answers are cut off. */
    TRUNCATED(true),
    /** The first ten minutes of an hour it wants to be left alone, and says for how long. */
    BUSY(true),
    GARBAGE(false),
    LOOP(false);

    private static final Duration FLAP = Duration.ofMinutes(30);
    private static final Duration CUT = Duration.ofMinutes(7);
    private static final int BUSY_MINUTES = 10;
    private static final int BOMB_MEGABYTES = 100;
    private static final String BACK = "/back";
    private static final byte[] BOMB_BODY = bomb();

    private final boolean bringsNews;

    Fault(boolean bringsNews) {
        this.bringsNews = bringsNews;
    }

    boolean bringsNews() {
        return bringsNews;
    }

    /** What comes instead of a good answer. */
    Answer instead(Answer good, Asked asked, Instant now, Site site) {
        boolean feed = asked.path().startsWith("/feed/");
        return switch (this) {
            case MUTE -> good.in(Answer.Manner.NEVER);
            case FLAPPING -> odd(now, FLAP) ? Answer.of(502, "text/plain", "not now") : good;
            case BUSY -> busy(now) ? Answer.empty(503).with("Retry-After", String.valueOf(left(now))) : good;
            case TRUNCATED -> odd(now, CUT) && good.body().length > 1 ? good.in(Answer.Manner.CUT) : good;
            default -> feed ? insteadOfFeed(good, asked, site) : good;
        };
    }

    private Answer insteadOfFeed(Answer good, Asked asked, Site site) {
        return switch (this) {
            case ELSEWHERE ->
                asked.path().endsWith(BACK)
                        ? good
                        : Answer.redirect(site.redirector() + Site.AWAY + site.origin() + asked.path() + BACK);
            case LOOP -> Answer.redirect(site.origin() + asked.path());
            case ENDLESS -> good.in(Answer.Manner.ENDLESS);
            case DRIP -> good.in(Answer.Manner.DRIP);
            case GARBAGE -> Answer.of(200, "text/html", "<html><body>Please log in to read on.</body></html>");
            case BOMB -> Answer.of(200, "application/rss+xml", BOMB_BODY).with("Content-Encoding", "gzip");
            default -> good;
        };
    }

    private static boolean odd(Instant now, Duration period) {
        return now.getEpochSecond() / period.toSeconds() % 2 == 1;
    }

    private static boolean busy(Instant now) {
        return now.getEpochSecond() / 60 % 60 < BUSY_MINUTES;
    }

    private static long left(Instant now) {
        return BUSY_MINUTES * 60L - now.getEpochSecond() % 3_600;
    }

    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = new byte[1 << 20];
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write("<rss version=\"2.0\"><channel><title>".getBytes(UTF_8));
            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                zip.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
