package org.adept.report.app;

import picocli.CommandLine.Option;

/** How much a command says, the same for every verb. */
final class Speech {
    @Option(names = "--quiet", description = "Say nothing on the way; problems are always told.")
    boolean quiet;

    Terminal terminal() {
        return new Terminal(quiet);
    }
}
