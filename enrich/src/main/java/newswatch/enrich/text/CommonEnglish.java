package newswatch.enrich.text;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Tells plain English by its commonest words, which make up a fifth of it or more and are hardly words in any other
 * language. Much quicker than a model, and silent when in doubt.
 */
final class CommonEnglish {
    /** So many common words, and one word in so many. */
    private static final int LEAST = 20;

    private static final int SHARE = 6;
    /** Letters that fit a number at five bits each; no common word is longer. */
    private static final int LONGEST = 12;

    private static final long[] WORDS = Stream.of(
                    "the", "of", "to", "and", "that", "for", "is", "with", "was", "it", "he", "his", "as", "by", "at",
                    "from", "are", "be", "have", "has", "this", "which", "not", "but", "they", "who", "had", "their",
                    "were", "an", "will", "said", "would", "been", "its", "about", "after", "when", "more", "there",
                    "what", "we", "you", "out", "than", "if")
            .mapToLong(CommonEnglish::code)
            .sorted()
            .toArray();

    private CommonEnglish() {}

    /** Whether the first letters of a text, up to {@code limit} characters, are surely English. */
    static boolean plain(String text, int limit) {
        int end = Math.min(limit, text.length());
        int words = 0;
        int common = 0;
        long code = 0;
        int length = 0;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            if (latin(c)) {
                code = code << 5 | (c & 31);
                length++;
            } else if (c > 127 && Character.isLetter(c)) {
                length = LONGEST + 1;
            } else if (length > 0) {
                words++;
                common += length <= LONGEST && Arrays.binarySearch(WORDS, code) >= 0 ? 1 : 0;
                code = 0;
                length = 0;
            }
        }
        return common >= LEAST && common * SHARE >= words;
    }

    private static boolean latin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The last five bits of a letter are its place in the alphabet, whatever its case. */
    private static long code(String word) {
        return word.chars().asLongStream().reduce(0, (code, c) -> code << 5 | (c & 31));
    }
}
