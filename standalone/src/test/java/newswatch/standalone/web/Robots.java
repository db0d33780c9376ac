package newswatch.standalone.web;

import java.time.Duration;

/** What a site's robots.txt says. */
enum Robots {
    NONE,
    OPEN,
    /** Two seconds between requests. */
    SLOWLY,
    /** The feeds alone may be read. */
    NO_PAGES;

    private static final Duration USUAL = Duration.ofSeconds(1);

    /** The time that it wants between two requests. */
    Duration spacing() {
        return this == SLOWLY ? USUAL.multipliedBy(2) : USUAL;
    }

    boolean forbids(String path) {
        return this == NO_PAGES && path.startsWith("/news/");
    }

    Answer answer() {
        return switch (this) {
            case NONE -> Answer.of(404, "text/plain", "no such file");
            case OPEN -> Answer.of(200, "text/plain", "User-agent: *\nDisallow: /admin/\n");
            case SLOWLY -> Answer.of(200, "text/plain", "User-agent: *\nCrawl-delay: 2\n");
            case NO_PAGES -> Answer.of(200, "text/plain", "User-agent: *\nDisallow: /news/\n");
        };
    }
}
