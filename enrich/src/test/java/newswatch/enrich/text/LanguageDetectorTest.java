package newswatch.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en||The two governments agreed on Thursday to hold another round of talks next month in the capital.",
                "ko||양측은 다음 달 회담을 열기로 합의했다.",
                "ja||両国は来月、会談を開くことで合意した。",
                "zh||两国同意下个月举行会谈。",
                "ru||Стороны договорились провести переговоры в следующем месяце.",
                "uk|uk|Сторони домовилися провести переговори наступного місяця.",
                "fr||Les deux gouvernements se sont mis d'accord jeudi pour tenir une nouvelle série de pourparlers le mois prochain.",
                "es|en|Los dos gobiernos acordaron el jueves celebrar otra ronda de conversaciones el próximo mes en la capital del país.",
                "de||Die beiden Regierungen einigten sich am Donnerstag darauf, im nächsten Monat eine weitere Gesprächsrunde abzuhalten.",
                "ko|en|북한이 KBS와 CNN에 대해 US 관련 성명을 냈다.",
                "en|en-US|Talks resume",
                "und||Talks resume",
                "ko|ko|123",
            })
    void tells_the_language(String language, String hint, String text) {
        assertThat(detector.detect(text, hint)).isEqualTo(language);
    }

    @Test
    void is_unsure_of_nothing() {
        assertThat(detector.detect("", null)).isEqualTo("und");
        assertThat(detector.detect(" 12 + 3 ", "")).isEqualTo("und");
    }
}
