package newswatch.standalone.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an instance took at most.
 *
 * @param heap megabytes that a full collection left
 * @param resident bytes, by the system's count
 */
public record Memory(String name, int heap, long resident) {
    static final int HEAP_MEGABYTES = 384;
    private static final Pattern LEFT = Pattern.compile("Pause Full .*->(\\d+)M\\(");
    private static final int KILO = 1_024;

    static int mostHeap(Path directory, String name) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().startsWith("gc-" + name + "-"))
                    .toList();
            int most = 0;
            for (Path log : logs) {
                for (String line : Files.readAllLines(log)) {
                    Matcher left = LEFT.matcher(line);
                    most = left.find() ? Math.max(most, Integer.parseInt(left.group(1))) : most;
                }
            }
            return most;
        }
    }

    /** 0 where there is no Linux. */
    public static long mostResident(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> KILO * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
