package org.adept.report.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Adept starts in a small Java that is quick to be there (one collector thread, light compiler, 1 GiB). Above
 * {@link #LARGE_BYTES} of exports it hands over to a large one, through the launcher, before Spark is loaded.
 */
final class FullJvm {
    /** From here on the slower start of the large Java pays: C1 alone costs threefold on large inputs. */
    static final long LARGE_BYTES = 64L * 1024 * 1024;

    private FullJvm() {}

    /**
     * Runs the same command in the large Java when the inputs are large and this is the small one.
     *
     * @return the other process's exit code; empty when this process is to go on itself
     */
    static OptionalInt takeOver(List<Path> inputs, List<String> arguments) throws IOException, InterruptedException {
        String home = System.getProperty("adept.home", "");
        boolean light = "light".equals(System.getProperty("adept.jvm"));
        if (!light || home.isEmpty() || System.getenv("ADEPT_JAVA_OPTS") != null || bytes(inputs) < LARGE_BYTES) {
            return OptionalInt.empty();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(home, "adept").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("ADEPT_JVM", "full");
        return OptionalInt.of(builder.start().waitFor());
    }

    private static long bytes(List<Path> inputs) throws IOException {
        long sum = 0;
        for (Path input : inputs) {
            long size = Files.exists(input) ? Files.size(input) : 0;
            // compressed text grows about sixfold, and so do the columns of a store
            String name = input.toString();
            sum += name.endsWith(".gz") || name.endsWith(".parquet") ? 6 * size : size;
        }
        return sum;
    }
}
