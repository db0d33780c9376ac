package newswatch.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/** One process at a time uses a data directory; the lock goes with the process, however it ends. */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Does {@code work} while holding the directory. */
    static void holding(Path directory, Work work) throws Exception {
        try (DataLock lock = take(directory)) {
            work.run();
            lock.channel.force(false);
        }
    }

    /** What is done while the lock is held. */
    interface Work {
        void run() throws Exception;
    }

    /** @throws Failure in plain words when another process holds it, or it cannot be written */
    static DataLock take(Path directory) {
        return free(directory)
                .orElseThrow(() -> new Failure(
                        "another newswatch is using " + directory + "; stop it, or choose another with --data"));
    }

    /**
     * Empty when another process holds it.
     *
     * @throws Failure in plain words when it cannot be written
     */
    static Optional<DataLock> free(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataLock(channel));
        } catch (IOException e) {
            throw new Failure("cannot write to the data directory " + directory + ": " + reason(e), e);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return "it is a file";
        } else if (failure instanceof AccessDeniedException) {
            return "it belongs to somebody else";
        }
        return failure instanceof FileSystemException named && named.getReason() != null
                ? named.getReason().toLowerCase(Locale.ROOT)
                : failure.toString();
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Failure("cannot give up the data directory", e);
        }
    }
}
