package newswatch.alerts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All of it without a mouse. */
class BoardKeyboardTest extends BrowserTest {
    @Test
    void walks_opens_and_closes() {
        wide("");
        chromium.press("j", "j");
        chromium.press("j", "j");
        chromium.press("k", "k");
        assertThat(text("document.activeElement.closest('.row').dataset.id")).isEqualTo("third-visit");
        assertThat(text("document.activeElement.getAttribute('aria-expanded')")).isEqualTo("false");
        chromium.press("Enter", "\r");
        chromium.await("document.querySelector('.row.open')");
        assertThat(text("document.activeElement.getAttribute('aria-expanded')")).isEqualTo("true");
        assertThat(text("getComputedStyle(document.querySelector('.row.open .row-head')).outlineStyle"))
                .isEqualTo("solid");
        chromium.press("Escape", "");
        chromium.await("!document.querySelector('.row.open')");
        assertThat(text("document.activeElement.closest('.row').dataset.id")).isEqualTo("third-visit");
    }

    @Test
    void searches_and_clears() {
        wide("");
        chromium.press("/", "/");
        assertThat(text("document.activeElement.id")).isEqualTo("f-q");
        type("#f-q", "dalian");
        chromium.await("document.querySelectorAll('.row').length === 1");
        chromium.press("Escape", "");
        assertThat(text("document.activeElement.tagName")).isEqualTo("BODY");
        chromium.press("x", "x");
        chromium.await("document.querySelectorAll('.row').length === 20");
    }

    @Test
    void judges_and_mutes() {
        wide("");
        chromium.press("j", "j");
        chromium.press("Enter", "\r");
        chromium.await("document.querySelector('.row.open [data-act=dismiss]')");
        chromium.press("d", "d");
        assertThat(text("document.activeElement.name")).isEqualTo("fault");
        chromium.press("Escape", "");
        assertThat(count(".row.open")).isEqualTo(1);
        assertThat(holds("document.querySelector('.act-form').hidden")).isTrue();
        chromium.press("c", "c");
        chromium.await("document.querySelector('.row.open .verdict-confirmed')");
        chromium.press("m", "m");
        chromium.await("document.querySelector('dialog[open]')");
        assertThat(text("document.activeElement.name")).isEqualTo("of");
        chromium.press("Escape", "");
        chromium.await("!document.querySelector('dialog')");
    }

    @Test
    void tells_its_keys_and_lets_them_be_switched_off() {
        wide("");
        chromium.press("?", "?");
        chromium.await("document.querySelector('dialog[open]')");
        assertThat(words("dialog")).contains("next development").contains("conflict in deeds");
        click("dialog [type=checkbox]");
        click("dialog .button");
        chromium.await("!document.querySelector('dialog')");
        chromium.press("j", "j");
        assertThat(text("document.activeElement.className")).doesNotContain("opener");
        chromium.evaluate("localStorage.clear()");
    }

    @Test
    void reaches_the_other_pages_and_skips_to_the_list() {
        wide("");
        chromium.press("Tab", "");
        assertThat(text("document.activeElement.className")).isEqualTo("skip");
        chromium.press("Enter", "\r");
        assertThat(text("document.activeElement.id")).isEqualTo("list");
        chromium.press("g", "g");
        chromium.press("m", "m");
        chromium.await("location.pathname === '/silences.html' && document.body.dataset.ready");
    }
}
