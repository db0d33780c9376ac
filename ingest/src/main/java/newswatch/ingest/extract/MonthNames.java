package newswatch.ingest.extract;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Months as many languages write them, whole or cut short, without accents and in lower case. */
final class MonthNames {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    private static final int LEAST_LETTERS = 3;
    /** Where two languages clash ({@code lis}), the earlier one wins. */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "da", "nb", "sv", "fi", "pl", "cs", "sk", "hu", "ro", "el", "ru",
            "uk", "bg", "tr", "id", "ms", "sw", "ca", "et", "lv", "sl", "ar");

    private static final Map<String, Integer> NAMES = names();

    private MonthNames() {}

    /** @param word as {@link #plain} leaves it */
    static Optional<Integer> month(String word) {
        Integer known = NAMES.get(word);
        if (known != null || word.length() < LEAST_LETTERS) {
            return Optional.ofNullable(known);
        }
        Set<Integer> meant = new HashSet<>();
        NAMES.forEach((name, month) -> {
            if (name.startsWith(word)) {
                meant.add(month);
            }
        });
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }

    /** Lower case, without accents, digits of full width made plain; Hangul stays whole. */
    static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                STYLES.forEach(style -> put(names, month.getDisplayName(style, locale), month));
            }
        }
        return names;
    }

    private static void put(Map<String, Integer> names, String name, Month month) {
        String plain = plain(name).replace(".", "").strip();
        if (plain.length() >= LEAST_LETTERS && plain.chars().allMatch(Character::isLetter)) {
            names.putIfAbsent(plain, month.getValue());
        }
    }
}
