package newswatch.enrich.topology;

import newswatch.events.kafka.JsonSerde;

/** Measures what is about to be written, before anything is: a broker's refusal would come too late. */
final class Sizes {
    /** Largest value in bytes; leaves room for key and headers in a broker's and a producer's default of one MiB. */
    static final int LARGEST = 1_000_000;

    private Sizes() {}

    /** @throws Oversized when a broker would refuse it; whatever serialization throws comes out here, too */
    @SuppressWarnings("unchecked")
    static <T> void check(T value) {
        int bytes = new JsonSerde<>((Class<T>) value.getClass()).serializer().serialize("", value).length;
        if (bytes > LARGEST) {
            throw new Oversized(value.getClass().getSimpleName(), bytes);
        }
    }

    /** A result too large for the broker. */
    static final class Oversized extends RuntimeException {
        Oversized(String what, int bytes) {
            super(what + " of " + bytes + " bytes is larger than " + LARGEST);
        }
    }
}
