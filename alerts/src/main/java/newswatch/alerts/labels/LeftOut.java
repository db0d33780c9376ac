package newswatch.alerts.labels;

import java.util.Locale;

/** Why a judged development gives no label. */
public enum LeftOut {
    /** Authors differ, on the verdict or on what is wrong. */
    DISPUTED,
    /** Whoever said that a side is wrong did not say which is right; there is nowhere to say it. */
    RIGHT_SIDE_NOT_SAID,
    RIGHT_TYPE_NOT_SAID,
    /** The format has no room for what is wrong, such as that it repeats another. */
    NOT_IN_FORMAT,
    /** Its first sentence was forgotten, or is of no article. */
    NO_SENTENCE,
    /** The sentence is not known to name a side, and the format wants its place. */
    SIDE_NOT_NAMED;

    /** As it is counted: {@code right-side-not-said}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
