package newswatch.alerts.digest;

/** Text of others as one plain line: nothing in it that a terminal obeys or that turns the direction of the text. */
final class OneLine {
    private static final int MOST = 160;

    private OneLine() {}

    /** At most 160 characters; empty for null. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        String plain = text.codePoints()
                .limit(4L * MOST)
                .map(c -> obeyed(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" {2,}", " ");
        return plain.codePointCount(0, plain.length()) <= MOST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MOST - 1)).strip() + "…";
    }

    private static boolean obeyed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
