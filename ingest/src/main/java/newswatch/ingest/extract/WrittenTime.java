package newswatch.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An hour and its zone out of a date.
 *
 * @param time null when the text tells none
 * @param zone where none is named, that of the script
 * @param rest the text without them
 */
record WrittenTime(LocalTime time, ZoneId zone, String rest) {
    private static final String HALF = "오전|오후|午前|午後|上午|下午";
    private static final Pattern TIME = Pattern.compile("(?:(" + HALF + ") ?)?(?<![\\d:])(\\d{1,2})"
            + "(?:(?::|h(?=\\d\\d\\b)|\\.(?=\\d\\d uhr))(\\d{2})| ?[시時时点點](?: ?(\\d{1,2}) ?[분分])?)"
            + "(?::(\\d{1,2})| ?(\\d{1,2}) ?[초秒])?(?:[.,](\\d{1,9}))?(?![\\d:])(?: ?([ap])\\.?m\\b\\.?)?");
    private static final Pattern HOUR = Pattern.compile("(?<![\\d:])(\\d{1,2}) ?([ap])\\.?m\\b\\.?");
    private static final Pattern OFFSET =
            Pattern.compile("^ ?\\(?(?:gmt|utc|ut)? ?([+-])(\\d{1,2}):?(\\d{2})?z?(?![:\\w])");
    private static final Pattern ZONE = Pattern.compile("^ ?\\(?([a-z_]{1,20}(?:/[a-z_]{1,20}){0,2})(?![a-z])");
    private static final Pattern SIGN = Pattern.compile("^ ?(?:\\+|-\\d)|^[a-y]");
    private static final int NOON = 12;

    /**
     * @param text as {@link MonthNames#plain} leaves it, without runs of spaces
     * @throws DateTimeException when what looks like a time is none
     */
    static WrittenTime of(String text) {
        Matcher time = TIME.matcher(text);
        if (time.find()) {
            String minute = first(time.group(3), time.group(4), "0");
            String second = first(time.group(5), time.group(6), "0");
            int hour = hour(time.group(2), half(time.group(1), time.group(8)));
            LocalTime read =
                    LocalTime.of(hour, Integer.parseInt(minute), Integer.parseInt(second), nanos(time.group(7)));
            return zoned(read, text, time.start(), time.end());
        }
        Matcher hour = HOUR.matcher(text);
        if (hour.find()) {
            LocalTime read = LocalTime.of(hour(hour.group(1), hour.group(2)), 0);
            return zoned(read, text, hour.start(), hour.end());
        }
        return new WrittenTime(null, null, text);
    }

    private static WrittenTime zoned(LocalTime time, String text, int start, int end) {
        String after = text.substring(end);
        Matcher offset = OFFSET.matcher(after);
        if (offset.find()) {
            ZoneId zone = TimeZones.offset(offset.group(1).charAt(0), offset.group(2), offset.group(3));
            return new WrittenTime(time, zone, text.substring(0, start) + " " + after.substring(offset.end()));
        }
        Matcher name = ZONE.matcher(after);
        Optional<ZoneId> named = name.find() ? TimeZones.named(name.group(1)) : Optional.empty();
        if (named.isPresent()) {
            return new WrittenTime(time, named.get(), text.substring(0, start) + " " + after.substring(name.end()));
        } else if (SIGN.matcher(after).find()) {
            throw new DateTimeException("no zone: " + after);
        }
        return new WrittenTime(time, TimeZones.ofScript(text), text.substring(0, start) + " " + after);
    }

    // "a" or "p", or null
    private static String half(String before, String after) {
        if (before == null) {
            return after;
        }
        return "오전午前上午".contains(before) ? "a" : "p";
    }

    private static int hour(String written, String half) {
        int hour = Integer.parseInt(written);
        if (half == null || hour > NOON) {
            return hour;
        }
        return hour % NOON + (half.equals("p") ? NOON : 0);
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static String first(String one, String other, String last) {
        return one != null ? one : other != null ? other : last;
    }
}
