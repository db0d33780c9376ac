package newswatch.enrich.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import newswatch.enrich.text.Words;

/** Country names in many languages, from the platform's CLDR data, to ISO 3166 alpha-3. */
final class CountryNames {
    /** Languages whose country names are looked for only in articles of that language. */
    static final List<String> LANGUAGES =
            List.of("es", "fr", "de", "it", "pt", "nl", "pl", "ru", "uk", "ar", "fa", "hi", "id", "tr", "vi", "th");

    private static final Locale[] EAST_ASIA = {
        Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE, Locale.JAPANESE, Locale.KOREAN
    };

    /** Names that are also everyday words or parts of them. */
    private static final Set<String> WORDS = Words.of(
            "수단",
            "오만",
            "인도",
            "가나",
            "차드",
            "통가",
            "토고",
            "말리",
            "Georgia",
            "Jordan",
            "Chad",
            "Guinea",
            "Singapore",
            "Jersey",
            "Monaco");

    /** Lands whose people are at home with another state: nothing passes between the two. */
    private static final Map<String, String> LANDS =
            Map.of("PRI", "USA", "GUM", "USA", "VIR", "USA", "ASM", "USA", "MNP", "USA", "UMI", "USA");

    private CountryNames() {}

    static Map<String, String> ofEastAsia() {
        Map<String, String> names = new HashMap<>();
        for (Locale locale : EAST_ASIA) {
            names.putAll(in(locale, 2));
        }
        return names;
    }

    static Map<String, String> in(String language) {
        return in(Locale.forLanguageTag(language), 3);
    }

    static String english(String iso) {
        for (String code : Locale.getISOCountries()) {
            if (iso.equals(alpha3(code))) {
                return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
            }
        }
        return iso;
    }

    private static Map<String, String> in(Locale language, int least) {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            String name = new Locale("", code).getDisplayCountry(language);
            String iso = alpha3(code);
            boolean usable = name.length() >= least && !name.equals(code) && name.indexOf('(') < 0;
            if (usable && iso != null && !WORDS.contains(name)) {
                names.put(name, LANDS.getOrDefault(iso, iso));
            }
        }
        return names;
    }

    private static String alpha3(String code) {
        try {
            return new Locale("", code).getISO3Country();
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
