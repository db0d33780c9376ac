package newswatch.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable identifiers: SHA-256 over the parts, each ended by a NUL, shortened. */
public final class Ids {
    private static final int SHORT_BYTES = 12;

    private Ids() {}

    /** 24 hexadecimal digits. */
    public static String of(String... parts) {
        return HexFormat.of().formatHex(digest(parts), 0, SHORT_BYTES);
    }

    /** The whole SHA-256, 64 hexadecimal digits. */
    public static String sha256(String... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    private static byte[] digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update((part == null ? "" : part).getBytes(UTF_8));
                sha.update((byte) 0);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
