package newswatch.alerts.queries.syntax;

import static java.text.Normalizer.Form.NFC;
import static java.text.Normalizer.Form.NFD;
import static java.text.Normalizer.Form.NFKC;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words without what does not tell them apart: case, accents, width and style of letters, invisible characters, letters
 * that only look Latin, the dots of an abbreviation, the apostrophe of a possessive.
 */
final class Folding extends FilteringTokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Folding(TokenStream words) {
        super(words);
    }

    @Override
    protected boolean accept() {
        if (!lowered()) {
            String folded = word(term.toString());
            term.setEmpty().append(folded);
        }
        return term.length() > 0;
    }

    /** Makes a plain word lower case; false when it is not plain. */
    private boolean lowered() {
        char[] letters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            char c = letters[i];
            if (c >= 'A' && c <= 'Z') {
                letters[i] = (char) (c + ('a' - 'A'));
            } else if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** A word folded. */
    static String word(String word) {
        return bare(fold(word));
    }

    /** Letters folded, signs kept. */
    static String fold(String text) {
        String plain = ascii(text) ? text : unmarked(Lookalikes.read(visible(Normalizer.normalize(text, NFKC))));
        return plain.toLowerCase(Locale.ROOT);
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !invisible(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Format characters, variation selectors, fillers. */
    private static boolean invisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164;
    }

    /** Without the accents of Latin, Greek and Cyrillic and the vowel points of Hebrew and Arabic. */
    private static String unmarked(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        Normalizer.normalize(text, NFD).chars().filter(c -> !mark(c)).forEach(c -> bare.append((char) c));
        String composed = Normalizer.normalize(bare, NFC);
        char[] folded = new char[4 * composed.length()];
        int length = ASCIIFoldingFilter.foldToASCII(composed.toCharArray(), 0, folded, 0, composed.length());
        return new String(folded, 0, length);
    }

    private static boolean mark(int c) {
        return (c >= 0x0300 && c <= 0x036F)
                || (c >= 0x0591 && c <= 0x05C7)
                || (c >= 0x064B && c <= 0x0652)
                || c == 0x0670;
    }

    /** Korea's is Korea, u.s is us, l'accord is accord. */
    private static String bare(String word) {
        String plain = word.replace('\u2019', '\'');
        if (plain.endsWith("'s")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        int elided = plain.indexOf('\'');
        if (elided > 0 && elided <= 2 && plain.length() - elided > 3) {
            plain = plain.substring(elided + 1);
        }
        return abbreviation(plain) ? plain.replace(".", "") : plain;
    }

    private static boolean abbreviation(String word) {
        boolean dotted = word.indexOf('.') == 1;
        for (int i = 0; dotted && i < word.length(); i++) {
            dotted = i % 2 == 1 ? word.charAt(i) == '.' : Character.isLetter(word.charAt(i));
        }
        return dotted;
    }
}
