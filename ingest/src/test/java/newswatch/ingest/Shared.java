package newswatch.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Material that lies beside the project, in {@code ../shared}, and is no part of it. */
public final class Shared {
    private Shared() {}

    /** Skips the test where the folder is missing, but not where {@code CI} is set. */
    public static Path folder(String name) {
        Path folder = root().resolveSibling("shared").resolve(name);
        boolean there = Files.isDirectory(folder);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(folder + " is missing");
        }
        Assumptions.assumeTrue(there, () -> "skipped: " + folder + " is not here");
        return folder;
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ingest/pom.xml")) ? here : here.getParent();
    }
}
