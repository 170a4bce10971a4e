package org.rondvraag.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The data folder of the bundled Redis, held by one app at a time and readable by its user only. Its methods block. */
final class DataFolder implements AutoCloseable {
    private final Path redis;
    private final FileChannel lock;

    private DataFolder(Path redis, FileChannel lock) {
        this.redis = redis;
        this.lock = lock;
    }

    /** Makes the folder where it is missing and locks it; the lock ends with this process, however that ends. */
    static DataFolder take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel lock = lock(data.toRealPath());
            return new DataFolder(privateFolder(data.toRealPath().resolve("redis")), lock);
        } catch (IOException e) {
            throw new CannotStart("the data folder " + data.toAbsolutePath() + " cannot be used: " + e);
        }
    }

    /** Where Redis works: its binary, its append-only files, its log. */
    Path redis() {
        return redis;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    static Path privateFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    private static FileChannel lock(Path data) throws IOException {
        Path file = data.resolve("rondvraag.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new CannotStart("another Rondvraag (process " + holder + ") uses " + data
                    + ": stop it, or give this one a RONDVRAAG_DATA of its own");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
