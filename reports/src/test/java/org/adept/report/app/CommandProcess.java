package org.adept.report.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Adept in a Java of its own, since it says things past what Java could catch here. */
final class CommandProcess {
    private CommandProcess() {}

    /** Everything the command says; it must end as expected, and say something. */
    static String said(int expected, String... arguments) {
        return saidTo("", expected, arguments);
    }

    /** The same of a command that reads its standard input. */
    static String saidTo(String input, int expected, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx600m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Adept.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Process adept =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (OutputStream to = adept.getOutputStream()) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(adept.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(expected, adept.waitFor(), said);
            assertFalse(said.isBlank(), "nothing was said");
            return said;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
