package newswatch.alerts.queries.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void folds_case_accents_possessives_and_the_dots_of_abbreviations() {
        assertThat(Words.of("Pyongyang\u2019s Čížek, U.S. and D.P.R.K., l\u2019accord Straße", 20))
                .containsExactly("pyongyang", "cizek", "us", "and", "dprk", "accord", "strasse");
    }

    @Test
    void letters_that_only_look_latin_are_read_as_latin_and_cyrillic_words_stay() { // I9
        assertThat(Words.of("N\u043Erth K\u043Er\u0435a", 9)).containsExactly("north", "korea");
        assertThat(Words.of("\u039Dorth", 9)).containsExactly("north");
        assertThat(Words.of("\uD835\uDC0D\uD835\uDC28\uD835\uDC2B\uD835\uDC2D\uD835\uDC21 \uFF2Dissile", 9))
                .containsExactly("north", "missile");
        assertThat(Words.of("Саммит в Пхеньяне", 9)).containsExactly("саммит", "в", "пхеньяне");
    }

    @Test
    void invisible_characters_neither_part_nor_change_words() { // I9
        assertThat(Words.of("Nor\u200Bth Ko\u00ADrea mis\u2060si\uFEFFle te\u200Dst \u200B", 9))
                .containsExactly("north", "korea", "missile", "test");
    }

    @Test
    void east_asian_text_is_read_in_pairs_of_characters_in_order() {
        assertThat(Words.of("북한이 핵실험을", 9)).containsExactly("북한", "한이", "핵실", "실험", "험을");
        assertThat(Words.of("朝鲜核试验 2018", 9)).containsExactly("朝鲜", "鲜核", "核试", "试验", "2018");
        assertThat(Words.of("\u1112\u1161\u11AB\u1100\u116E\u11A8", 9)).containsExactly("한국"); // decomposed
    }

    @Test
    void arabic_words_are_found_with_and_without_what_is_put_before_them() {
        assertThat(Words.of("والصين", 1)).isEqualTo(Words.of("الصين", 1));
    }

    @Test
    void nouns_have_another_number() {
        assertThat(Plural.other("sanction")).isEqualTo("sanctions");
        assertThat(Plural.other("sanctions")).isEqualTo("sanction");
        assertThat(Plural.other("country")).isEqualTo("countries");
        assertThat(Plural.other("countries")).isEqualTo("country");
        assertThat(Plural.other("launches")).isEqualTo("launch");
        assertThat(Plural.other("missiles")).isEqualTo("missile");
        assertThat(Plural.other("news")).isNull();
        assertThat(Plural.other("crisis")).isNull();
        assertThat(Plural.other("g20")).isNull();
    }
}
