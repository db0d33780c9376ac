package newswatch.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswatch.enrich.claims.Coder;
import newswatch.enrich.claims.Coding;
import newswatch.enrich.claims.Span;
import newswatch.enrich.text.CodePoints;
import newswatch.events.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Codes sentences whose actors are given. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = {
            "codes sentences with given actors, one JSON line each:",
            "{id, text, source:{start,end}, target:{start,end}} -> {id, type, mode, quad, intensity, cameo, modality, rule};",
            "offsets are Unicode code points, either span may be null; type is null where no act is said"
        })
final class CodeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "JSON lines; - or nothing: standard input")
    private Path file;

    @Override
    public Integer call() throws Exception {
        Coder coder = Coder.load();
        return new Lines(spec).each(file, line -> code(coder, Json.MAPPER.readTree(line)));
    }

    private static ObjectNode code(Coder coder, JsonNode input) {
        JsonNode text = input.path("text");
        if (!text.isTextual()) {
            throw new IllegalArgumentException("'text' is missing");
        }
        CodePoints offsets = new CodePoints(text.textValue());
        Optional<Coding> coding =
                coder.code(text.textValue(), span(input, "source", offsets), span(input, "target", offsets));
        ObjectNode output = Json.MAPPER.createObjectNode();
        output.set("id", input.get("id"));
        coding.ifPresentOrElse(found -> describe(output, found), () -> output.putNull("type"));
        return output;
    }

    private static void describe(ObjectNode output, Coding coding) {
        output.put("type", coding.type().name());
        output.put("mode", coding.mode());
        output.put("quad", coding.type().quad().name());
        output.put("intensity", coding.type().intensity(coding.mode()));
        output.put("cameo", coding.cameo());
        output.put("modality", coding.modality().name());
        output.put("rule", coding.rule());
    }

    private static Span span(JsonNode input, String key, CodePoints offsets) {
        JsonNode span = input.path(key);
        if (span.isMissingNode() || span.isNull()) {
            return null;
        }
        if (!span.path("start").isInt() || !span.path("end").isInt()) {
            throw new IllegalArgumentException("'" + key + "' needs integers start and end");
        }
        int start = span.get("start").intValue();
        int end = span.get("end").intValue();
        if (start < 0
                || end < start
                || end
                        > input.get("text")
                                .textValue()
                                .codePointCount(0, input.get("text").textValue().length())) {
            throw new IllegalArgumentException("'" + key + "' is outside the text");
        }
        return new Span(offsets.utf16(start), offsets.utf16(end));
    }
}
