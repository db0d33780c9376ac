package newswatch.ingest.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * The headline among what a page calls itself: the one stated as such, without the kicker where the page also shows it
 * bare; else the title made for sharing, without the site's name; else what stands on the page.
 */
final class PageTitle {
    private static final Pattern LAST_PART =
            Pattern.compile("\\s*(?:(?<=\\s)[–—»·•-]|[|｜])\\s*((?:(?!\\s[-–—]\\s)[^|｜–—»·•]){1,60})$");
    private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.{3})$");
    private static final Pattern KICKER_END = Pattern.compile("[:|–—.-]\\s*$");
    private static final int LONGEST = 2_000;
    private static final int LEAST = 15;
    private static final int PARTS = 3;

    private final SiteNames sites;
    private final String window;
    private final String shown;
    private final String stated;
    private final String shared;

    /**
     * @param stated by structured data, or null
     * @param shared the title of meta elements, or null
     */
    PageTitle(SiteNames sites, PageMarks marks, String stated, String shared) {
        this.sites = sites;
        this.window = plain(marks.windowTitle());
        this.shown = shown(marks.headings(), marks.subheadings(), plain(shared));
        this.stated = plain(stated);
        this.shared = withoutSite(plain(shared));
    }

    /** Empty when the page has none. */
    String text() {
        if (!stated.isEmpty() && !sites.means(stated)) {
            return whole(bare(stated));
        }
        return Stream.of(shared, shown, withoutSite(window))
                .filter(title -> !title.isEmpty() && !sites.means(title))
                .findFirst()
                .orElse(Stream.of(window, shared, stated)
                        .filter(title -> !title.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    // "Asylum: Party calls for resistance" where the page is shared as "Party calls for resistance"
    private String bare(String headline) {
        boolean kicker = shared.length() >= LEAST
                && headline.endsWith(shared)
                && KICKER_END
                        .matcher(headline.substring(0, headline.length() - shared.length()))
                        .find();
        return kicker ? shared : headline;
    }

    // some cut their headlines for search engines
    private String whole(String headline) {
        Matcher cut = CUT.matcher(headline);
        String start = cut.find() ? headline.substring(0, cut.start()) : "";
        return Stream.of(shown, shared)
                .filter(title -> start.length() >= LEAST && title.startsWith(start))
                .findFirst()
                .orElse(headline);
    }

    // the only headline of the first rank, or the one that the titles repeat
    private String shown(List<String> first, List<String> second, String sharedTitle) {
        List<String> candidates = first.stream()
                .filter(heading -> !sites.means(heading))
                .distinct()
                .toList();
        if (candidates.size() == 1) {
            return plain(candidates.get(0));
        }
        return Stream.concat(candidates.stream(), second.stream())
                .filter(heading -> heading.length() >= LEAST)
                .filter(heading -> window.contains(heading) || sharedTitle.contains(heading))
                .findFirst()
                .orElse("");
    }

    // "Headline | Section | Outlet"
    private String withoutSite(String title) {
        if (!shown.isEmpty() && title.startsWith(shown)) {
            return shown;
        }
        String bare = title;
        for (int i = 0; i < PARTS; i++) {
            Optional<String> shorter = withoutLastPart(bare);
            if (shorter.isEmpty()) {
                break;
            }
            bare = shorter.get();
        }
        return bare;
    }

    private Optional<String> withoutLastPart(String title) {
        Matcher last = LAST_PART.matcher(title);
        if (!last.find() || last.start() == 0) {
            return Optional.empty();
        }
        boolean barred = title.substring(last.start(), last.start(1)).matches(".*[|｜»].*");
        boolean site = sites.means(last.group(1)) || ((barred || sites.isEmpty()) && last.start() >= LEAST);
        return site ? Optional.of(title.substring(0, last.start())) : Optional.empty();
    }

    /** One line without markup, entities undone however often they were escaped. */
    private static String plain(String text) {
        if (text == null) {
            return "";
        }
        String line = text.substring(0, Math.min(text.length(), LONGEST));
        for (int i = 0; i < 2 && (line.indexOf('&') >= 0 || line.indexOf('<') >= 0); i++) {
            line = Jsoup.parseBodyFragment(line).text();
        }
        return line.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
