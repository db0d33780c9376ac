package newswatch.enrich.text;

import java.util.Arrays;

/** Offsets of one text in UTF-16 and in Unicode code points, either way; the same where no surrogate pair stands. */
public final class CodePoints {
    private final String text;
    private final int length;
    /** UTF-16 offsets of the second half of each surrogate pair, ascending; looked for when first needed. */
    private int[] found;

    public CodePoints(String text) {
        this.text = text;
        length = text.length();
    }

    /** Code points before a UTF-16 offset; an offset inside a pair counts as before it. */
    public int at(int utf16Offset) {
        if (utf16Offset < 0 || utf16Offset > length) {
            throw new IndexOutOfBoundsException("offset " + utf16Offset + " in a text of " + length);
        }
        int[] pairs = pairs();
        if (pairs.length == 0) {
            return utf16Offset;
        }
        int place = Arrays.binarySearch(pairs, utf16Offset);
        return place >= 0 ? utf16Offset - place - 1 : utf16Offset - (-place - 1);
    }

    /** UTF-16 offset of a code point. */
    public int utf16(int codePointOffset) {
        int[] pairs = pairs();
        if (codePointOffset < 0 || codePointOffset > length - pairs.length) {
            throw new IndexOutOfBoundsException("code point " + codePointOffset + " in a text of " + length);
        }
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // pair number `middle` is complete before the code point with this number
            if (pairs[middle] - middle <= codePointOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePointOffset + low;
    }

    private int[] pairs() {
        if (found == null) {
            found = pairs(text);
        }
        return found;
    }

    private static int[] pairs(String text) {
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (pairAt(text, i)) {
                count++;
            }
        }
        int[] found = new int[count];
        for (int i = 1, n = 0; n < count; i++) {
            if (pairAt(text, i)) {
                found[n++] = i;
            }
        }
        return found;
    }

    private static boolean pairAt(String text, int low) {
        return Character.isLowSurrogate(text.charAt(low)) && Character.isHighSurrogate(text.charAt(low - 1));
    }
}
