package newswatch.alerts.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * A place in a list that is sorted by a number and then by id; opaque to callers.
 *
 * @param at the number (milliseconds, a sequence) of the last item shown
 */
public record Cursor(long at, String id) {
    private static final int LONGEST = 400;

    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + ":" + id).getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException when it is none of ours */
    public static Cursor decode(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("not a cursor");
        }
        String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
        int colon = plain.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(Long.parseLong(plain.substring(0, colon)), plain.substring(colon + 1));
    }
}
