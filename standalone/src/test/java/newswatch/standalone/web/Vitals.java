package newswatch.standalone.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a process was at one moment.
 *
 * @param process its number, another one after each start
 * @param heap bytes that a full collection left
 * @param resident bytes of memory that the system counts as its own
 * @param processor time taken since it started
 * @param lateness of polls since it started
 */
record Vitals(long process, Instant at, long heap, long resident, Duration processor, Lateness lateness) {
    private static final int KILO = 1_024;

    /** Collects the garbage first. */
    static Vitals now(Instant at, Lateness lateness) {
        System.gc();
        return new Vitals(
                ProcessHandle.current().pid(),
                at,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                residentNow(),
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO),
                lateness);
    }

    void append(Path file) {
        try {
            String line = process + " " + at + " " + heap + " " + resident + " " + processor + " " + lateness + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Vitals> read(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Vitals::of).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vitals of(String line) {
        String[] parts = line.split(" ", 6);
        return new Vitals(
                Long.parseLong(parts[0]),
                Instant.parse(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Duration.parse(parts[4]),
                Lateness.parse(parts[5]));
    }

    private static long residentNow() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> KILO * Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0; // no Linux
        }
    }
}
