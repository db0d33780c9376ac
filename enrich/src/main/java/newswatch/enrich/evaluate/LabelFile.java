package newswatch.enrich.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import newswatch.events.json.Json;

/** Reads labelled JSON lines; a score of half a file would mislead, so any fault refuses it, all of them at once. */
final class LabelFile {
    private static final int FAULTS_TOLD = 20;

    private LabelFile() {}

    static <T> List<T> read(Path file, Function<LabelRow, T> label) throws IOException {
        List<T> labels = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(file + ":" + number, line, label, labels, faults);
                }
            }
        }
        if (labels.isEmpty() && faults.isEmpty()) {
            faults.add(file + ": is empty; write one JSON object a line");
        }
        if (!faults.isEmpty()) {
            int more = faults.size() - FAULTS_TOLD;
            throw new IllegalArgumentException(
                    String.join("\n", faults.subList(0, Math.min(FAULTS_TOLD, faults.size())))
                            + (more > 0 ? "\nand " + more + " more" : ""));
        }
        return labels;
    }

    private static <T> void read(
            String where, String line, Function<LabelRow, T> label, List<T> labels, List<String> faults) {
        try {
            JsonNode json = Json.MAPPER.readTree(line);
            if (!json.isObject()) {
                faults.add(where + ": is no JSON object");
                return;
            }
            labels.add(label.apply(new LabelRow(where, "", json)));
        } catch (IOException e) {
            faults.add(where + ": is no JSON: " + Json.reason(e));
        } catch (IllegalArgumentException e) {
            faults.add(e.getMessage());
        }
    }
}
