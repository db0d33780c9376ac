package newswatch.bench.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a process is at a moment, as Linux and its JVM tell it from outside. */
final class Vitals {
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    /** The generations of the serial collector. */
    private static final Pattern USED = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");

    private Vitals() {}

    /** Bytes in memory. */
    static long resident(long pid) throws IOException {
        return status(pid, "VmRSS:") << 10;
    }

    static long threads(long pid) throws IOException {
        return status(pid, "Threads:");
    }

    private static long status(long pid, String line) throws IOException {
        return Files.readAllLines(proc(pid, "status")).stream()
                .filter(each -> each.startsWith(line))
                .mapToLong(each -> Long.parseLong(each.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    /** Open files, sockets among them. */
    static long handles(long pid) throws IOException {
        try (Stream<Path> open = Files.list(proc(pid, "fd"))) {
            return open.count();
        }
    }

    /** Bytes on the heap that a full collection leaves. */
    static long heap(long pid, Path directory) throws IOException, InterruptedException {
        Path commands = Files.writeString(directory.resolve("jcmd.txt"), "GC.run\nGC.heap_info\n");
        String said = said(JCMD.toString(), String.valueOf(pid), "-f", commands.toString());
        Matcher used = USED.matcher(said);
        long bytes = 0;
        while (used.find()) {
            bytes += Long.parseLong(used.group(1)) << 10;
        }
        return bytes;
    }

    /** Bytes that a directory takes on disk; Kafka's indexes are larger than what is in them. */
    static long size(Path directory) throws IOException, InterruptedException {
        String said = said("du", "-sk", directory.toString());
        return said.isEmpty() ? 0 : Long.parseLong(said.substring(0, said.indexOf('\t'))) << 10;
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD) // a file that went away meanwhile
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    private static Path proc(long pid, String file) {
        return Path.of("/proc", String.valueOf(pid), file);
    }
}
