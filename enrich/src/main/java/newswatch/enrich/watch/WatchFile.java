package newswatch.enrich.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import newswatch.enrich.entities.Register;
import newswatch.events.yaml.YamlFault;
import newswatch.events.yaml.YamlFaults;
import newswatch.events.yaml.YamlLines;

/** A watch and where it is written. */
public record WatchFile(Path path, Watch watch) {
    /** All watches of a folder, sorted by file name; throws every file's faults at once. */
    public static List<WatchFile> load(Path folder) {
        List<YamlFault> faults = new ArrayList<>();
        List<WatchFile> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Register register = new Register();
        for (Path path : paths(folder)) {
            try {
                WatchFile file = new WatchFile(path, Watch.read(path));
                read.add(file);
                if (!ids.add(file.watch.id())) {
                    faults.add(file.fault("id", "'" + file.watch.id() + "' is another watch's"));
                }
                faults.addAll(file.faults(register));
            } catch (YamlFaults e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new YamlFaults(faults);
        }
        return List.copyOf(read);
    }

    /** @param key of this file, such as {@code examples[2]} */
    public YamlFault fault(String key, String message) {
        return new YamlFault(path.toString(), lines().at(key), key, message);
    }

    private List<YamlFault> faults(Register register) {
        List<YamlFault> faults = new ArrayList<>();
        register.enter(watch.actors(), path.toString())
                .forEach((key, message) -> faults.add(fault("actors." + key, message)));
        return faults;
    }

    private YamlLines lines() {
        try {
            return YamlLines.of(Files.readString(path, UTF_8));
        } catch (IOException e) {
            throw new YamlFaults(List.of(new YamlFault(path.toString(), 1, "", "cannot be read: " + e)));
        }
    }

    private static List<Path> paths(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new YamlFaults(List.of(new YamlFault(folder.toString(), 1, "", "no such folder of watches")));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new YamlFaults(List.of(new YamlFault(folder.toString(), 1, "", "cannot be read: " + e)));
        }
    }
}
