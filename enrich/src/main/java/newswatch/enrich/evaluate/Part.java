package newswatch.enrich.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Which rows of a labelled file are scored: a third of them, known by their ids, is kept from whoever tunes. */
public enum Part {
    /** Rows that may be read while tuning. */
    TUNED,
    /** Rows whose SHA-256 of the id, as a number, is divisible by three: only totals of them are told. */
    REPORT,
    ALL;

    private static final BigInteger THREE = BigInteger.valueOf(3);

    public boolean holds(String id) {
        boolean kept = new BigInteger(1, sha256(id)).mod(THREE).signum() == 0;
        return this == ALL || kept == (this == REPORT);
    }

    private static byte[] sha256(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
