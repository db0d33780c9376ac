package newswatch.ingest.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** X12 and H6: the right letters or replacement characters, never wrong letters in silence. */
class CharsetsTest {
    private static final String RUSSIAN =
            "Стороны договорились продолжить переговоры на озере в следующем месяце, сообщили чиновники.";
    private static final String CHINESE = "双方同意下个月在湖边继续会谈，但是没有说明具体的时间和地点。";
    private static final String TAIWAN = "雙方同意下個月在湖邊繼續會談，但是沒有說明具體的時間和地點。";
    private static final String KOREAN = "양측은 다음 달 호숫가에서 회담을 이어 가기로 했지만 시간과 장소는 밝히지 않았다.";
    private static final String JAPANESE = "双方は来月も湖のほとりで会談を続けることで合意したが、日時と場所は明らかにしなかった。";
    private static final String FRENCH =
            "Les deux délégations se sont retrouvées à l’hôtel près du lac où l’été s’achève déjà.";
    private static final String GREEK =
            "Οι δύο πλευρές συμφώνησαν να συνεχίσουν τις συνομιλίες στη λίμνη τον επόμενο μήνα.";
    private static final String ARABIC =
            "اتفق الجانبان على مواصلة المحادثات عند البحيرة في الشهر المقبل دون تحديد الموعد والمكان.";

    // X12 H6
    @ParameterizedTest
    @CsvSource({
        "RUSSIAN, windows-1251",
        "RUSSIAN, KOI8-R",
        "CHINESE, GBK",
        "CHINESE, GB18030",
        "TAIWAN, Big5",
        "KOREAN, EUC-KR",
        "JAPANESE, Shift_JIS",
        "JAPANESE, EUC-JP",
        "JAPANESE, ISO-2022-JP",
        "FRENCH, windows-1252",
        "GREEK, windows-1253",
        "ARABIC, windows-1256",
        "KOREAN, UTF-16LE",
        "KOREAN, UTF-16BE",
        "RUSSIAN, UTF-32LE",
        "RUSSIAN, UTF-32BE",
    })
    void letters_are_right_whether_declared_or_not_or_wrongly(String language, String charset) {
        String page = page("", language);
        byte[] bytes = page.getBytes(Charset.forName(charset));
        for (String declared : new String[] {charset, null, "utf-8", "iso-8859-1", "utf-7", "x-unheard-of"}) {
            assertThat(Charsets.decode(bytes, declared)).as(declared).isEqualTo(page);
        }
        String stated = page("<meta charset='" + charset + "'>", language);
        assertThat(Charsets.decode(stated.getBytes(Charset.forName(charset)), null))
                .isEqualTo(stated);
        String late = page(
                " ".repeat(3_000) + "<meta http-equiv=content-type content='text/html; charset=" + charset + "'>",
                language);
        assertThat(Charsets.decode(late.getBytes(Charset.forName(charset)), "iso-8859-1"))
                .isEqualTo(late);
    }

    // X12
    @ParameterizedTest
    @CsvSource({
        "UTF-8, EF BB BF",
        "UTF-16LE, FF FE",
        "UTF-16BE, FE FF",
        "UTF-32LE, FF FE 00 00",
        "UTF-32BE, 00 00 FE FF"
    })
    void a_byte_order_mark_wins_over_all_declarations(String charset, String mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String one : mark.split(" ")) {
            bytes.write(Integer.parseInt(one, 16));
        }
        bytes.writeBytes(KOREAN.getBytes(Charset.forName(charset)));
        assertThat(Charsets.decode(bytes.toByteArray(), "iso-8859-1")).isEqualTo(KOREAN);
    }

    // X12 H6
    @Test
    void valid_utf_8_is_utf_8_whatever_is_declared_and_a_broken_byte_spoils_only_itself() {
        byte[] bytes = page("<?xml version='1.0' encoding='euc-kr'?>", "KOREAN").getBytes(UTF_8);
        assertThat(Charsets.decode(bytes, "windows-1251")).contains(KOREAN);
        bytes[bytes.length - 6] = (byte) 0xFF;
        assertThat(Charsets.decode(bytes, "utf-8"))
                .contains(KOREAN.substring(0, 30))
                .contains("\uFFFD");
    }

    // X12
    @Test
    void what_is_no_text_in_any_charset_shows_as_such_and_utf_7_is_never_read() {
        byte[] noise = new byte[400];
        new java.util.Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (noise[i] | 0x80);
        }
        assertThat(Charsets.decode(noise, null)).contains("\uFFFD");
        assertThat(Charsets.decode("+ADw-script+AD4-".getBytes(UTF_8), "utf-7")).isEqualTo("+ADw-script+AD4-");
    }

    private static String page(String head, String language) {
        String text =
                switch (language) {
                    case "RUSSIAN" -> RUSSIAN;
                    case "CHINESE" -> CHINESE;
                    case "TAIWAN" -> TAIWAN;
                    case "KOREAN" -> KOREAN;
                    case "JAPANESE" -> JAPANESE;
                    case "GREEK" -> GREEK;
                    case "ARABIC" -> ARABIC;
                    default -> FRENCH;
                };
        return "<html><head>" + head + "<title>A page</title></head><body><p>" + text + "</p></body></html>";
    }
}
