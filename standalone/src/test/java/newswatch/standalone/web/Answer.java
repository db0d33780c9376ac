package newswatch.standalone.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a site answers, and how it comes over the wire.
 *
 * @param headers without the length, which the manner decides
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, Map<String, String> headers, byte[] body, Manner manner) {
    /** How it comes. */
    enum Manner {
        WHOLE,
        /** Not at all: the connection stays open. */
        NEVER,
        /** The body byte by byte, one a simulated second. */
        DRIP,
        /** The body, and then more and more. */
        ENDLESS,
        /** The connection ends in the middle of the body. */
        CUT
    }

    static Answer of(int status, String type, String body) {
        return of(status, type, body.getBytes(UTF_8));
    }

    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body, Manner.WHOLE);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], Manner.WHOLE);
    }

    static Answer redirect(String target) {
        return empty(302).with("Location", target);
    }

    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, manner);
    }

    Answer in(Manner other) {
        return new Answer(status, headers, body, other);
    }

    boolean redirects() {
        return headers.containsKey("Location");
    }

    byte[] head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " -\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (status != 304 && manner != Manner.ENDLESS) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        } else if (status != 304) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString().getBytes(UTF_8);
    }
}
