package newswatch.alerts.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newswatch.events.Ids;

/**
 * How a recipient leaves a mailing (RFC 8058): by a token that nobody can guess and that names nobody. A mailing is a
 * subscription's mails by one channel.
 */
public final class Unsubscribing {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final byte[] key;
    private final Predicate<String> left;

    /** @param left whether the mailing and recipient of that {@link #id} have parted */
    public Unsubscribing(byte[] key, Predicate<String> left) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("a key for unsubscribing has at least " + KEY_BYTES + " bytes");
        }
        this.key = key.clone();
        this.left = left;
    }

    /** For what sends mails that nobody can leave, such as a trial: nobody has the key. */
    public static Unsubscribing none() {
        return new Unsubscribing(random(), id -> false);
    }

    /**
     * With the key in a file, made when there is none. Instances that answer for one another share the file.
     *
     * @throws UncheckedIOException when it can be neither read nor made
     */
    public static Unsubscribing keptIn(Path file, Predicate<String> left) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new Unsubscribing(
                    Base64.getDecoder().decode(Files.readString(file, UTF_8).strip()), left);
        } catch (IOException e) {
            throw new UncheckedIOException("the key for unsubscribing in " + file, e);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(
                    new IOException(file + " should hold " + KEY_BYTES + " bytes or more in base64"));
        }
    }

    private static void create(Path file) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        FileAttribute<?>[] ours =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ours);
            Files.writeString(file, Base64.getEncoder().encodeToString(random()));
        } catch (FileAlreadyExistsException e) {
            // somebody was quicker
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** What the recipient shows to leave. */
    public String token(String channel, String subscription, String address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(String.join("\u0000", channel, subscription, folded(address))
                    .getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Under which it is remembered that they have parted; names nobody either. */
    public static String id(String channel, String subscription, String address) {
        return Ids.of("unsubscribed", channel, subscription, folded(address));
    }

    public boolean left(String channel, String subscription, String address) {
        return left.test(id(channel, subscription, address));
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
