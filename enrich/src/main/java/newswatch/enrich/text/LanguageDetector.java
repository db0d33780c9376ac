package newswatch.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text: its script first, then what the page says of itself if that can be, then the text's
 * first words: plain English at sight, anything else by a model. Thread-safe; the model is loaded once, when first needed.
 */
public final class LanguageDetector {
    private static final String UNKNOWN = "und";
    private static final int LOOKED_AT = 4_000;
    private static final int MODEL_READS = 1_000;
    private static final int SHORTEST = 40;
    /** The model's confidence is spread over a hundred languages: the best must be this many times the second. */
    private static final double SURE = 2;

    /** Languages written in a script of several, by the script. */
    private static final Map<Character.UnicodeScript, Set<String>> SHARED = Map.of(
            Character.UnicodeScript.CYRILLIC, Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "mn", "ky", "tg"),
            Character.UnicodeScript.ARABIC, Set.of("ar", "fa", "ur", "ps", "ku", "ug"),
            Character.UnicodeScript.DEVANAGARI, Set.of("hi", "mr", "ne"));

    private static final Map<Character.UnicodeScript, String> ALONE = Map.of(
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.THAI, "th",
            Character.UnicodeScript.GEORGIAN, "ka",
            Character.UnicodeScript.ARMENIAN, "hy",
            Character.UnicodeScript.KHMER, "km",
            Character.UnicodeScript.LAO, "lo",
            Character.UnicodeScript.MYANMAR, "my",
            Character.UnicodeScript.TIBETAN, "bo");

    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> !three(code).isEmpty())
            .collect(Collectors.toMap(LanguageDetector::three, code -> code, (first, second) -> first));

    /** @return ISO 639-1, or {@code und} when unsure */
    public String detect(String text, String hint) {
        String hinted = hint == null ? "" : primary(hint);
        Letters letters = Letters.of(text, LOOKED_AT);
        if (letters.total() == 0) {
            return hinted.isEmpty() ? UNKNOWN : hinted;
        }
        String written = written(letters, hinted);
        return written == null ? latin(text, hinted, letters.total()) : written;
    }

    /** What the script alone says, or null for Latin letters. */
    private static String written(Letters letters, String hinted) {
        if (letters.share(Character.UnicodeScript.HANGUL) > 0.2) {
            return "ko";
        } else if (letters.share(Character.UnicodeScript.HIRAGANA) + letters.share(Character.UnicodeScript.KATAKANA)
                > 0.1) {
            return "ja";
        } else if (letters.share(Character.UnicodeScript.HAN) > 0.3) {
            return "zh";
        }
        Character.UnicodeScript script = letters.commonest();
        if (SHARED.containsKey(script)) {
            String usual = script == Character.UnicodeScript.CYRILLIC
                    ? "ru"
                    : script == Character.UnicodeScript.ARABIC ? "ar" : "hi";
            return SHARED.get(script).contains(hinted) ? hinted : usual;
        }
        return script == Character.UnicodeScript.LATIN ? null : ALONE.getOrDefault(script, UNKNOWN);
    }

    /** A hint is believed for Latin letters when the text is short or the model does not contradict it surely. */
    private static String latin(String text, String hinted, int letters) {
        boolean plausible =
                !hinted.isEmpty() && !Set.of("ko", "ja", "zh", "ru", "ar").contains(hinted);
        if (letters < SHORTEST) {
            return plausible ? hinted : UNKNOWN;
        }
        if (CommonEnglish.plain(text, MODEL_READS)) {
            return "en";
        }
        Language[] ranked = new LanguageDetectorME(Model.LOADED)
                .predictLanguages(text.substring(0, Math.min(MODEL_READS, text.length())));
        String found = TWO_LETTERS.getOrDefault(ranked[0].getLang(), UNKNOWN);
        boolean sure = ranked[0].getConfidence() >= SURE * ranked[1].getConfidence() && !found.equals(UNKNOWN);
        String otherwise = plausible ? hinted : UNKNOWN;
        return sure ? found : otherwise;
    }

    private static String primary(String hint) {
        String language = Locale.forLanguageTag(hint.replace('_', '-')).getLanguage();
        return language.length() == 3 ? TWO_LETTERS.getOrDefault(language, "") : language;
    }

    private static String three(String code) {
        try {
            String three = Locale.forLanguageTag(code).getISO3Language();
            return three.equals("zho") ? "cmn" : three;
        } catch (MissingResourceException e) {
            return "";
        }
    }

    /** Holds the model, so that texts told by their script never load it. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetector.class.getResourceAsStream("/langdetect-183.bin")) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
