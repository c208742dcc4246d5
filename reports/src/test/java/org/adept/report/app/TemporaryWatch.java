package org.adept.report.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks into every {@code .tmp} below a folder again and again, since what stands there is gone when a run is over. */
final class TemporaryWatch {
    /** Between two looks, in nanoseconds: what Spark writes stays until it stops, and a run has other work to do. */
    private static final long PAUSE = 20_000_000;

    private final Path folder;
    private final Predicate<byte[]> leak;
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Set<String> leaking = new ConcurrentSkipListSet<>();
    private final Set<String> permissions = new ConcurrentSkipListSet<>();
    private volatile boolean over;

    /**
     * @param leak whether a file's bytes hold what they should not
     */
    TemporaryWatch(Path folder, Predicate<byte[]> leak) {
        this.folder = folder;
        this.leak = leak;
    }

    /** Watches as long as something is done. */
    <T> T during(Supplier<T> deed) {
        Thread watching = new Thread(this::watch);
        watching.setDaemon(true);
        watching.start();
        try {
            return deed.get();
        } finally {
            over = true;
            join(watching);
        }
    }

    private static void join(Thread watching) {
        try {
            watching.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Files that stood there at some time. */
    Set<String> seen() {
        return seen;
    }

    /** Those of them that held what they should not. */
    Set<String> leaking() {
        return leaking;
    }

    /** What the folders named {@code .tmp} let whom do. */
    Set<String> permissions() {
        return permissions;
    }

    private void watch() {
        while (!over) {
            try (Stream<Path> walk = Files.walk(folder)) {
                List<Path> there =
                        walk.filter(path -> path.toString().contains(".tmp")).toList();
                for (Path path : there) {
                    look(path);
                }
            } catch (IOException | UncheckedIOException goneMeanwhile) {
                // the next look begins anew
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void look(Path path) throws IOException {
        if (path.endsWith(".tmp")) {
            permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        } else if (Files.isRegularFile(path)) {
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length > 0) {
                seen.add(path.toString());
            }
            if (leak.test(bytes)) {
                leaking.add(path.toString());
            }
        }
    }
}
