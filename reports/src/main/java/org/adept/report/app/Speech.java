package org.adept.report.app;

import picocli.CommandLine.Option;

/** How much a command says, the same for every verb. */
final class Speech {
    @Option(names = "--quiet", description = "Say nothing on the way; problems are always told.")
    boolean quiet;

    @Option(
            names = "--json",
            description = "Print the result as JSON; counts and paths only, never a value of the data.")
    boolean json;

    Terminal terminal() {
        return new Terminal(quiet || json);
    }
}
