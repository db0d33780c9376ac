package newswatch.alerts.digest;

import newswatch.alerts.channel.PlainText;

/** Text of others as one short plain line. */
final class OneLine {
    private static final int MOST = 160;

    private OneLine() {}

    /** At most 160 characters; empty for null. */
    static String of(String text) {
        return PlainText.cut(PlainText.line(text).replaceAll(" {2,}", " "), MOST);
    }
}
