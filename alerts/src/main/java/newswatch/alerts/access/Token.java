package newswatch.alerts.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import newswatch.events.yaml.Omittable;

/**
 * An entry of the tokens file. It holds the token's hash, or names the file that holds the token.
 *
 * @param name of whom or what uses it; stands as the author of what is written with it
 * @param sha256 of the token's UTF-8 bytes, in hexadecimal
 */
public record Token(String name, Role role, @Omittable String sha256, @Omittable String tokenFile) {
    static final int SHORTEST = 20;

    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,59}");

    public Token {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name has 1 to 60 letters, digits, spaces and . _ @ -");
        } else if ((sha256 == null) == (tokenFile == null)) {
            throw new IllegalArgumentException("give sha256 or tokenFile, one of them");
        } else if (sha256 != null && !sha256.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("sha256 should be 64 hexadecimal digits, not the token itself");
        }
    }

    /** A new token that nobody can guess. */
    public static String make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return "nwt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What {@code sha256} says of a token. */
    public static String hash(String token) {
        return HexFormat.of().formatHex(digest(token));
    }

    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return name + " (" + role + ")";
    }
}
