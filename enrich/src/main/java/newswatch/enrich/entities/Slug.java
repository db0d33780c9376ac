package newswatch.enrich.entities;

import java.text.Normalizer;
import java.util.Locale;

/** The last part of an entity's id: ASCII lower case, words joined by hyphens. */
final class Slug {
    private static final int LONGEST = 80;

    private Slug() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '\u2019' && c != '.') {
                slug.append(slug.length() > 0 && slug.charAt(slug.length() - 1) != '-' ? "-" : "");
            }
        }
        int length = slug.length();
        return length > 0 && slug.charAt(length - 1) == '-' ? slug.substring(0, length - 1) : slug.toString();
    }
}
