package newswatch.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a source is as it is, in words for the board and the command line. */
public final class SourceWords {
    /** What it does, and what its reader can do about it, empty where that is to wait. */
    private record Words(String does, String remedy) {}

    private static final Map<String, Words> WORDS = Map.ofEntries(
            said("empty", "sends nothing", ""),
            said("not_html", "sends something that is no web page", ""),
            said("not_text", "sends something that is no text", ""),
            said(
                    "not_a_feed",
                    "what it sends is no feed",
                    "look whether the address is that of a page; its feed has another"),
            said(
                    "not_a_sitemap",
                    "what it sends is no sitemap",
                    "look whether the address is that of a page; its sitemap has another"),
            said("not_opml", "what it holds is no OPML", ""),
            said(
                    "no_links",
                    "its page shows no link that is asked for",
                    "the page was rebuilt: choose other selectors"),
            said("no_article_text", "no article text is found on its page", ""),
            said("consent_page", "shows a question about consent instead of its text", ""),
            said("login_page", "asks for a name and a password instead of showing its text", ""),
            said(
                    "error_page",
                    "shows an error page instead of its text",
                    "look at the address in a browser; it may have changed"),
            said("bad_record", "holds a record that is broken", ""),
            said("no_date", "no date is found", ""),
            said("no_url", "has no address of its own", ""),
            said("bad_line", "has a line that is no article", ""),
            said("bad_sidecar", "has a .yaml beside it that cannot be read", ""),
            said("too_large", "sends more than we take", ""),
            said("too_deep", "is nested too deeply", ""),
            said("unreadable", "cannot be read", ""),
            said("unsupported", "is of a kind that is not read", ""),
            said("bad_url", "its address is none that may be fetched", "write it as https://…"),
            said(
                    "blocked_address",
                    "its address is not a public one",
                    "if it is yours, list it under 'allow' in the configuration"),
            said("unknown_host", "nobody knows a host of this name", "check how it is spelt, and your network"),
            said("unreachable", "cannot be reached", "check the address and your network"),
            said(
                    "tls_refused",
                    "its certificate is not to be trusted",
                    "look at the address in a browser; a private authority goes into access.certificateFile"),
            said("timeout", "does not answer in time", ""),
            said("truncated", "its answer is cut off", ""),
            said("bad_answer", "its answer is no proper HTTP", ""),
            said("bad_encoding", "its answer cannot be decompressed", ""),
            said(
                    "redirect_loop",
                    "sends us around in circles",
                    "look at the address in a browser; it may have changed"),
            said(
                    "redirect_too_many",
                    "sends us on too many times",
                    "look at the address in a browser; it may have changed"),
            said(
                    "redirect_blocked",
                    "sends us to an address that is not a public one",
                    "look at the address in a browser; it may have changed"),
            said("redirect_broken", "sends us nowhere", "look at the address in a browser; it may have changed"),
            said("http_error", "refuses to answer", "look at the address in a browser; it may have changed"),
            said("server_error", "says that it is broken itself", "try again later"),
            said("gone", "says that it is gone for good", "take it out of the sources, or give its new address"),
            said("throttled", "asks us to come less often", "give it a longer interval"),
            said(
                    "robots_denied",
                    "its robots.txt forbids fetching",
                    "it does not want to be read by programs: ask its owner, or choose another source"),
            said("robots_unavailable", "its robots.txt cannot be had, so nothing else is asked for", "try again later"),
            said(
                    "reserved",
                    "its owner reserves it against text and data mining",
                    "ask its owner, or choose another source"),
            said(
                    "access_unreadable",
                    "the file with its password, token or certificate cannot be read",
                    "look at 'access' in its entry"),
            said("unexpected", "made us stumble", "tell the makers of newswatch"));

    private SourceWords() {}

    private static Map.Entry<String, Words> said(String code, String does, String remedy) {
        return Map.entry(code, new Words(does, remedy));
    }

    /** Whether there are words for a code. */
    public static boolean know(String code) {
        return WORDS.containsKey(code);
    }

    /** @param code as {@link SourceState#reason} has it */
    public static String reason(String code) {
        return know(code) ? WORDS.get(code).does() : code.replace('_', ' ');
    }

    /** What its reader can do about it; empty where that is to wait. */
    public static String remedy(String code) {
        return know(code) ? WORDS.get(code).remedy() : "";
    }

    /** Without any "now", so that it stays true; of one that is well, what is usual, or nothing. */
    public static String of(SourceState state) {
        List<String> parts = new ArrayList<>();
        if (state.reason() != null) {
            String several = state.failures() > 1 ? ", " + state.failures() + " times in a row" : "";
            parts.add((state.failures() > 0 ? "" : "some of its articles: ") + reason(state.reason()) + several);
        }
        if (state.silentSince() != null || "silent".equals(state.health())) {
            parts.add(state.rhythm() == null ? "nothing new" : "nothing new; " + usually(state.rhythm()));
        }
        if (parts.isEmpty() && state.rhythm() != null) {
            parts.add("usually something every " + length(state.rhythm().typicalSeconds()));
        }
        if (state.movedTo() != null) {
            parts.add("has moved for good to " + state.movedTo());
        }
        return String.join("; ", parts);
    }

    private static String usually(SourceState.Rhythm rhythm) {
        return "usually something every " + length(rhythm.typicalSeconds()) + ", and lately never later than after "
                + length(rhythm.longestSeconds());
    }

    /** Such as {@code 40 minutes}, {@code 9 hours}, {@code 3 days}. */
    public static String length(long seconds) {
        if (seconds < 90) {
            return count(Math.max(1, seconds), "second");
        } else if (seconds < 5_400) {
            return count(Math.round(seconds / 60.0), "minute");
        } else if (seconds < 172_800) {
            return count(Math.round(seconds / 3_600.0), "hour");
        }
        return count(Math.round(seconds / 86_400.0), "day");
    }

    private static String count(long count, String unit) {
        return String.format(Locale.ROOT, "%d %s%s", count, unit, count == 1 ? "" : "s");
    }
}
