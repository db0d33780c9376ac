package newswatch.ingest.listing;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Which addresses are articles: {@code *} stands for any characters, all else for itself. One that begins with a slash
 * is compared with path and query, another with the whole address.
 */
public final class AddressGlob {
    private static final int MAX_LENGTH = 300;

    private final String pattern;

    private AddressGlob(String pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException where it can match no address */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AddressGlob of(String pattern) {
        if (pattern.length() > MAX_LENGTH || !pattern.matches("(?:/|\\*|http).*")) {
            throw new IllegalArgumentException(
                    "'" + pattern + "' should be like /news/* or https://example.org/news/*");
        }
        return new AddressGlob(pattern);
    }

    boolean matches(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return matchesText(pattern.startsWith("/") ? path < 0 ? "/" : url.substring(path) : url);
    }

    // on a mismatch only the last star takes one more: no backtracking beyond it
    private boolean matchesText(String text) {
        int at = 0;
        int next = 0;
        int star = -1;
        int taken = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                taken = at;
            } else if (next < pattern.length() && pattern.charAt(next) == text.charAt(at)) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++taken;
            } else {
                return false;
            }
        }
        return pattern.substring(next).chars().allMatch(c -> c == '*');
    }

    @Override
    public String toString() {
        return pattern;
    }
}
