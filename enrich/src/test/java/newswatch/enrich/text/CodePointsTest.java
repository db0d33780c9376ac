package newswatch.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "\ud83d\ude00a\ud83d\ude00\ud83d\ude00b", "x\ud83dy\ude00z", "\ud83d\ud83d\ude00"})
    void agrees_with_the_platform_at_every_code_point(String text) {
        CodePoints points = new CodePoints(text);
        int count = text.codePointCount(0, text.length());
        for (int point = 0; point <= count; point++) {
            int utf16 = text.offsetByCodePoints(0, point);
            assertThat(points.utf16(point)).isEqualTo(utf16);
            assertThat(points.at(utf16)).isEqualTo(point);
        }
    }

    @Test
    void refuses_offsets_outside_the_text() {
        CodePoints points = new CodePoints("ab");
        assertThatThrownBy(() -> points.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> points.utf16(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
