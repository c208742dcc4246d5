package org.adept.report.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** Shell completion: {@code source <(adept completion)}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints completion for bash and zsh; use: source <(adept completion)")
final class CompletionCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        new Terminal(true).tell(AutoComplete.bash("adept", Adept.commandLine()));
        return Adept.DONE;
    }
}
