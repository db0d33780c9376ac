package newswatch.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a source is as it is, in words for the board and the command line. */
public final class SourceWords {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("empty", "sends nothing"),
            Map.entry("not_html", "sends something that is no web page"),
            Map.entry("not_text", "sends something that is no text"),
            Map.entry("not_a_feed", "what it sends is no feed"),
            Map.entry("no_article_text", "no article text is found on its page"),
            Map.entry("no_date", "no date is found"),
            Map.entry("no_url", "has no address of its own"),
            Map.entry("too_large", "sends more than we take"),
            Map.entry("too_deep", "is nested too deeply"),
            Map.entry("unreadable", "cannot be read"),
            Map.entry("unsupported", "is of a kind that is not read"),
            Map.entry("bad_url", "its address is none that may be fetched"),
            Map.entry("blocked_address", "its address is not a public one"),
            Map.entry("unreachable", "cannot be reached"),
            Map.entry("timeout", "does not answer in time"),
            Map.entry("redirect", "sends us around in circles or nowhere"),
            Map.entry("http_error", "answers with an error"),
            Map.entry("gone", "says that it is gone for good"),
            Map.entry("throttled", "asks us to come less often"),
            Map.entry("robots_denied", "its robots.txt forbids fetching"),
            Map.entry("robots_unavailable", "its robots.txt cannot be had, so nothing else is asked for"),
            Map.entry("bad_encoding", "its answer is cut off or cannot be decompressed"));

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("not_a_feed", "look whether the address is that of a page; its feed has another"),
            Map.entry("gone", "take it out of the sources or give its new address"),
            Map.entry("http_error", "look at the address in a browser; it may have changed"),
            Map.entry("redirect", "look at the address in a browser; it may have changed"),
            Map.entry("throttled", "give it a longer interval"),
            Map.entry("robots_denied", "it does not want to be read by programs; ask it, or choose another source"),
            Map.entry("blocked_address", "if it is yours, list it under 'allow' in the configuration"),
            Map.entry("unreachable", "check the name and your network"),
            Map.entry("bad_url", "write it as https://…"));

    private SourceWords() {}

    /** @param code as {@link SourceState#reason} has it */
    public static String reason(String code) {
        return REASONS.getOrDefault(code, code.replace('_', ' '));
    }

    /** What its reader can do about it; empty where that is to wait. */
    public static String remedy(String code) {
        return REMEDIES.getOrDefault(code, "");
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
