package newswatch.alerts.queries;

/** Places in a text, counted in UTF-16 units and in code points. */
final class Places {
    /** Code points before each unit; null where every unit is one. */
    private final int[] before;

    private final int units;

    Places(String text) {
        units = text.length();
        before = text.chars().anyMatch(c -> Character.isSurrogate((char) c)) ? count(text) : null;
    }

    private static int[] count(String text) {
        int[] before = new int[text.length() + 1];
        int codePoints = 0;
        for (int i = 0; i < text.length(); ) {
            int length = Character.charCount(text.codePointAt(i));
            for (int j = 0; j < length; j++) {
                before[i + j] = codePoints;
            }
            i += length;
            codePoints++;
        }
        before[text.length()] = codePoints;
        return before;
    }

    int codePoint(int unit) {
        return before == null ? unit : before[unit];
    }

    /** The unit where a code point begins; the end for one beyond it. */
    int unit(int codePoint) {
        if (before == null) {
            return Math.max(0, Math.min(codePoint, units));
        }
        int found = java.util.Arrays.binarySearch(before, Math.min(Math.max(0, codePoint), before[units]));
        while (found > 0 && before[found - 1] == before[found]) {
            found--;
        }
        return found;
    }
}
