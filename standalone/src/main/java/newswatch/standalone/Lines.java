package newswatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import newswatch.events.json.Json;
import picocli.CommandLine.Model.CommandSpec;

/** JSON lines in, JSON lines out: a line that cannot be done is told with its number, and the rest goes on. */
final class Lines {
    private final CommandSpec spec;

    Lines(CommandSpec spec) {
        this.spec = spec;
    }

    /** What a command makes of one line; null writes nothing. */
    interface Step {
        Object apply(String line) throws Exception;
    }

    /**
     * @param file null or {@code -}: standard input
     * @return the exit code: 1 when a line failed
     */
    int each(Path file, Step step) throws IOException {
        boolean standardInput = file == null || file.toString().equals("-");
        if (file == null) {
            spec.commandLine().getErr().println("reading JSON lines from standard input (name a FILE to read that)");
            spec.commandLine().getErr().flush();
        }
        String name = standardInput ? "standard input" : file.toString();
        if (!standardInput && !Files.isRegularFile(file)) {
            throw new Failure(name + ": no such file");
        }
        try (BufferedReader reader = standardInput
                ? new BufferedReader(new InputStreamReader(System.in, UTF_8))
                : Files.newBufferedReader(file, UTF_8)) {
            return each(name, reader, step);
        }
    }

    private int each(String name, BufferedReader reader, Step step) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int number = 0;
        int failed = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                write(out, step.apply(line));
            } catch (Exception e) {
                failed++;
                err.println(name + ":" + number + ": " + reason(e));
            }
        }
        if (number == 0) {
            err.println(name + ": is empty");
        }
        out.flush();
        err.flush();
        return failed == 0 && number > 0 ? 0 : 1;
    }

    private static void write(PrintWriter out, Object value) throws JsonProcessingException {
        if (value != null) {
            out.println(Json.MAPPER.writeValueAsString(value));
        }
    }

    private static String reason(Exception e) {
        return e instanceof JsonProcessingException ? "is not the JSON expected: " + Json.reason(e) : e.getMessage();
    }
}
