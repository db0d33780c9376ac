package newswatch.ingest.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswatch.ingest.outcome.Outcome;
import newswatch.ingest.outcome.Reason;

/**
 * Text that a parser may be given: no DOCTYPE, no entities of its own, bounded depth and tags, only characters that XML
 * allows. One pass over the text, whatever it holds.
 */
final class SafeXml {
    static final int MAX_DEPTH = 200;
    private static final int MAX_TAG = 100_000;
    private static final int PROLOG = 20_000;
    private static final Pattern ROOT = Pattern.compile(
            "\\A\\s*(?:<\\?[^>]{0,2000}\\?>\\s*|<!--.{0,5000}?-->\\s*)*<((?:\\w+:)?\\w+)[\\s>/]", Pattern.DOTALL);

    private SafeXml() {}

    /** The text of a feed, its DOCTYPE taken out; its root is that of one of the feed formats. */
    static Outcome<String> feed(String clean) {
        return withoutDoctype(clean).then(SafeXml::bounded).then(SafeXml::rooted);
    }

    /** Without characters that XML forbids, and without space around. */
    static String clean(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        raw.codePoints().filter(SafeXml::allowed).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF)
                || c >= 0x10000;
    }

    private static Outcome<String> withoutDoctype(String xml) {
        int start = xml.substring(0, Math.min(xml.length(), PROLOG))
                .toUpperCase(Locale.ROOT)
                .indexOf("<!DOCTYPE");
        if (start < 0) {
            return Outcome.ok(xml);
        }
        int end = xml.indexOf('>', start);
        int subset = xml.indexOf('[', start);
        if (end < 0 || (subset >= 0 && subset < end)) {
            return Outcome.failure(Reason.NOT_A_FEED, "a DOCTYPE with declarations of its own is refused");
        }
        return Outcome.ok(xml.substring(0, start) + xml.substring(end + 1));
    }

    private static Outcome<String> bounded(String xml) {
        int depth = 0;
        for (int at = xml.indexOf('<'); at >= 0; ) {
            int end = end(xml, at);
            if (end < 0) {
                break;
            } else if (end - at > MAX_TAG && !xml.startsWith("<!", at)) {
                return Outcome.failure(Reason.TOO_LARGE, "a tag of " + (end - at) + " characters");
            }
            depth += step(xml, at, end);
            if (depth > MAX_DEPTH) {
                return Outcome.failure(Reason.TOO_DEEP, "more than " + MAX_DEPTH + " elements deep");
            }
            at = xml.indexOf('<', end);
        }
        return Outcome.ok(xml);
    }

    private static int step(String xml, int at, int end) {
        char next = at + 1 < xml.length() ? xml.charAt(at + 1) : ' ';
        if (next == '/') {
            return -1;
        }
        boolean opens = next != '!' && next != '?' && xml.charAt(end - 1) != '/';
        return opens ? 1 : 0;
    }

    /** Index of the character that closes what opens at {@code at}, or -1. */
    private static int end(String xml, int at) {
        if (xml.startsWith("<![CDATA[", at)) {
            return last(xml, "]]>", at);
        } else if (xml.startsWith("<!--", at)) {
            return last(xml, "-->", at);
        }
        return xml.indexOf('>', at);
    }

    private static int last(String xml, String mark, int from) {
        int found = xml.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length() - 1;
    }

    private static Outcome<String> rooted(String xml) {
        Matcher matcher = ROOT.matcher(xml.substring(0, Math.min(xml.length(), PROLOG)));
        String root = matcher.find() ? matcher.group(1) : "";
        return switch (root.substring(root.indexOf(':') + 1).toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "feed", "channel" -> Outcome.ok(xml);
            default -> Outcome.failure(Reason.NOT_A_FEED, root.isEmpty() ? "is no XML" : "begins with <" + root + ">");
        };
    }
}
