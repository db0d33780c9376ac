package newswatch.standalone.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What may befall the state on disk. */
enum Damage {
    /** All of it is gone. */
    DELETED {
        @Override
        void befall(Path file) throws IOException {
            Files.delete(file);
        }
    },
    /** Tables end in their middle. */
    TABLES_CUT {
        @Override
        void befall(Path file) throws IOException {
            if (file.toString().endsWith(".sst")) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }
    },
    /** Tables hold something else where their first block was. */
    TABLES_OVERWRITTEN {
        @Override
        void befall(Path file) throws IOException {
            if (file.toString().endsWith(".sst")) {
                overwrite(file);
            }
        }
    },
    /** What says which tables there are, and so how much of the changelog they hold, makes no sense. */
    MANIFEST_OVERWRITTEN {
        @Override
        void befall(Path file) throws IOException {
            if (file.getFileName().toString().startsWith("MANIFEST")) {
                overwrite(file);
            }
        }
    };

    private static final byte[] NONSENSE = "nonsense".repeat(8).getBytes(UTF_8);

    abstract void befall(Path file) throws IOException;

    /** Answers how many files there were to be damaged. */
    long inflict(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("streams"))) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            return files.stream().filter(file -> changes(file)).count();
        }
    }

    private boolean changes(Path file) {
        try {
            byte[] before = Files.readAllBytes(file);
            befall(file);
            return !Files.exists(file) || !Arrays.equals(before, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(NONSENSE), 0);
        }
    }
}
