package newswatch.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import newswatch.events.json.Json;
import picocli.CommandLine.Model.CommandSpec;

/** What a command says: JSON lines on stdout, words on stderr. */
record Said(CommandSpec spec) {
    void line(Object value) {
        try {
            spec.commandLine().getOut().println(Json.MAPPER.writeValueAsString(value));
            spec.commandLine().getOut().flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own records can be written as JSON", e);
        }
    }

    /** Of what strangers wrote: what a terminal would obey (controls, directions) is told in JSON's escapes. */
    void hostile(ObjectNode value) {
        StringBuilder safe = new StringBuilder();
        value.toString().codePoints().forEach(point -> {
            if (obeyed(point)) {
                for (char half : Character.toChars(point)) {
                    safe.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
                }
            } else {
                safe.appendCodePoint(point);
            }
        });
        spec.commandLine().getOut().println(safe);
        spec.commandLine().getOut().flush();
    }

    private static boolean obeyed(int point) {
        int kind = Character.getType(point);
        return kind == Character.CONTROL
                || kind == Character.FORMAT
                || kind == Character.SURROGATE
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR;
    }

    void words(String text) {
        spec.commandLine().getErr().println(text);
        spec.commandLine().getErr().flush();
    }
}
