package newswatch.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    void words(String text) {
        spec.commandLine().getErr().println(text);
        spec.commandLine().getErr().flush();
    }
}
