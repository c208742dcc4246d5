package org.adept.ingest.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Whoever writes into a store holds its lock. The system takes the lock from a process that ends, however it ends: what
 * stands in the file then is only who it was.
 */
final class StoreLock implements AutoCloseable {
    private static final int LONGEST = 4096;
    /** The locked byte lies behind the text, so that others can read who holds it where locks are mandatory. */
    private static final long LOCKED = 1L << 20;

    private final FileChannel channel;
    private final FileLock lock;
    private final String leftBy;

    private StoreLock(FileChannel channel, FileLock lock, String leftBy) {
        this.channel = channel;
        this.lock = lock;
        this.leftBy = leftBy;
    }

    /** Somebody else holds the lock. */
    static final class Held extends IOException {
        private static final long serialVersionUID = 1L;

        private final String by;

        Held(String by) {
            super("held by " + by);
            this.by = by;
        }

        /** Who, in words: process, machine, since when, doing what. */
        String by() {
            return by;
        }
    }

    static StoreLock take(Path file, Occasion occasion) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        String text = text(channel);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new Held(text.isEmpty() ? "another process" : text);
        }
        String us = "process " + ProcessHandle.current().pid() + " on " + host() + " since " + occasion.now()
                + " (adept " + occasion.command() + ")";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(us.getBytes(StandardCharsets.UTF_8)), 0);
        return new StoreLock(channel, lock, text);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Who held it before without giving it back, in words; empty when it was given back. */
    String leftBy() {
        return leftBy;
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this machine";
        }
    }

    /** Gives the lock back; an empty file says that it was. */
    @Override
    public void close() throws IOException {
        channel.truncate(0);
        lock.release();
        channel.close();
    }
}
