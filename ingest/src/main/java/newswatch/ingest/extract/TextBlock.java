package newswatch.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines of a plain text between blank lines. */
record TextBlock(List<String> lines) {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[•·▪‣◦*]|[-–—] |\\d{1,2}[.)] )");
    private static final Pattern ENCLOSED = Pattern.compile("^[(\\[（【][^()\\[\\]（）【】]{1,300}[)\\]）】][.]?$");
    private static final Pattern BYLINE = Pattern.compile("^(?:[Bb][Yy]|[Vv]on|[Pp]ar|[Pp]or) (\\p{Lu}[^.!?:]{2,80})$");
    private static final Pattern DATE_LABEL =
            Pattern.compile("(?i)^(?:published|posted|updated|last updated|date|veröffentlicht|publié)\\b.{0,60}$");
    private static final Pattern LABEL = Pattern.compile("^\\p{Lu}[\\p{L} ]{1,20}: .{1,80}$");
    private static final Pattern SHARE = Pattern.compile(
            "(?i)^(?:link copied|copy link|share|tweet|print|e-?mail|save|listen|\\d+ min(?:ute)?s? read|\\d+ comments?)\\b.{0,20}$");
    private static final int PROSE = 90;
    private static final int LONG_PROSE = 170;
    private static final int DATE_LINE = 40;

    String text() {
        return String.join(" ", lines.stream().map(String::strip).toList());
    }

    /** Sentences, not a menu, a caption or a blurb in a list. */
    boolean prose() {
        String text = text();
        boolean sentence = new TextRun(null, TextRun.Kind.PARAGRAPH, text, 0).endsSentence();
        return !listed() && !enclosed() && ((weight(text) >= PROSE && sentence) || weight(text) >= LONG_PROSE);
    }

    /** A sentence too short to be prose by itself, such as a line of dialogue. */
    boolean remark() {
        return !listed()
                && !enclosed()
                && !meta()
                && new TextRun(null, TextRun.Kind.PARAGRAPH, text(), 0).endsSentence();
    }

    private static int weight(String text) {
        return new TextRun(null, TextRun.Kind.PARAGRAPH, text, 0).weight();
    }

    /** Bulleted or indented. */
    boolean listed() {
        return lines.stream().anyMatch(line -> BULLET.matcher(line).find())
                || lines.stream().allMatch(line -> line.startsWith("  ") || line.startsWith("\t"));
    }

    /** A caption in parentheses, a credit in brackets. */
    boolean enclosed() {
        return lines.stream().allMatch(line -> ENCLOSED.matcher(line.strip()).matches());
    }

    /** By-lines, dates, "Source: X", share buttons: what stands between a headline and its text. */
    boolean meta() {
        return lines.stream().map(String::strip).allMatch(TextBlock::metaLine);
    }

    static boolean metaLine(String line) {
        return byline(line) != null
                || DATE_LABEL.matcher(line).matches()
                || (LABEL.matcher(line).matches() && !line.endsWith("."))
                || SHARE.matcher(line).matches()
                || (line.length() <= DATE_LINE && PublishedDates.find(line).isPresent())
                || line.startsWith("©")
                || line.toLowerCase(Locale.ROOT).startsWith("copyright");
    }

    /** The names in a line "By A and B", or null. */
    static String byline(String line) {
        java.util.regex.Matcher matcher = BYLINE.matcher(line);
        return matcher.matches() ? matcher.group(1) : null;
    }
}
