package org.adept.report.app;

import java.util.concurrent.Callable;
import org.adept.analysis.indicator.Indicators;
import org.adept.report.words.Words;
import picocli.CommandLine.Command;

/** What Adept can answer today. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description = "Prints the questions that this version answers, with their definitions.")
final class IndicatorsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Terminal terminal = new Terminal(true);
        Words words = Words.in("en");
        for (String name : Indicators.NAMES) {
            terminal.tell("%-20s %s"
                    .formatted(name, words.find("indicator." + name).orElse(""))
                    .strip());
        }
        return Adept.DONE;
    }
}
