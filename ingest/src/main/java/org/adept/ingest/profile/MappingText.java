package org.adept.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.contract.RawTable;

/** A guessed mapping as the file an organiser goes on with, each guess marked beside its line. */
final class MappingText {
    private static final int LONG_LINE = 100;

    private final GuessedMapping mapping;
    private final Vocabulary vocabulary;
    private final StringBuilder text = new StringBuilder();

    private MappingText(GuessedMapping mapping, Vocabulary vocabulary) {
        this.mapping = mapping;
        this.vocabulary = vocabulary;
    }

    static String of(GuessedMapping mapping, Vocabulary vocabulary) {
        MappingText made = new MappingText(mapping, vocabulary);
        made.head();
        made.identity();
        made.tables();
        made.unused();
        return made.text.toString();
    }

    private void head() {
        line("# yaml-language-server: $schema=../.adept/mapping.schema.json");
        line("# Written by adept init from:");
        for (Family family : mapping.families()) {
            for (Sample sample : family.samples()) {
                line("#   %s, %s %,d rows, %,d columns%s"
                        .formatted(
                                YamlWords.comment(sample.name()),
                                sample.whole() ? "all" : "a part of it was looked at:",
                                sample.rows().size(),
                                sample.header().size(),
                                sample.read().isEmpty() ? "" : ", read as " + sample.read()));
            }
        }
        line("# Every guess is marked. Look at each, mend it, and take the mark away; then: adept check study.yaml");
        line("# Looks: a and A stand for letters, 9 for a digit. docs/mapping-file.md tells every key.");
        if (mapping.decimal() != '.') {
            line("decimal: \",\"  # as found");
        }
        if (!mapping.missing().isEmpty()) {
            line("missing: [\"\", "
                    + mapping.missing().stream().map(YamlWords::quoted).collect(Collectors.joining(", "))
                    + "]  # guess: they stand where others have values");
        }
        if (!mapping.dates().isEmpty() && !mapping.dates().equals(List.of("yyyy-MM-dd"))) {
            line("dates: ["
                    + mapping.dates().stream().map(YamlWords::quoted).collect(Collectors.joining(", "))
                    + "]  # as found");
        }
    }

    private void identity() {
        if (mapping.dropped().isEmpty()) {
            return;
        }
        line(
                "identity:  # who somebody is stays outside; docs/mapping-file.md tells what else can be done with a column");
        line("  columns:");
        mapping.dropped()
                .forEach((column, said) -> line("    " + YamlWords.of(column) + ": drop  # guess: looks like " + said));
    }

    private void tables() {
        line("tables:");
        for (RawTable table : Contract.TABLES) {
            List<TableGuess> blocks = mapping.tables().stream()
                    .filter(guess -> guess.table().equals(table.name()))
                    .toList();
            if (blocks.size() == 1) {
                line("  " + table.name() + ":");
                block(blocks.get(0), "    ", "    ");
            } else if (!blocks.isEmpty()) {
                line("  " + table.name() + ":");
                blocks.forEach(block -> block(block, "    - ", "      "));
            }
        }
    }

    private void block(TableGuess guess, String first, String indent) {
        List<String> others = mapping.families().stream()
                .filter(family -> !family.equals(guess.family()))
                .flatMap(family -> family.names().stream())
                .toList();
        line(first + "from: " + YamlWords.quoted(guess.family().pattern(others)));
        guess.where().ifPresent(where -> line(indent + "where: " + YamlWords.quoted(where)));
        if (guess.distinct()) {
            line(indent + "distinct: true  # guess: rows repeat, what is said of a person does not differ");
        }
        line(indent + "columns:");
        guess.columns().forEach(column -> column(column, indent + "  "));
        guess.fold().ifPresent(fold -> fold(fold, indent));
    }

    private void column(ColumnGuess column, String indent) {
        String name = YamlWords.of(column.column());
        String comment = "  # " + YamlWords.comment(column.comment());
        Optional<String> constant = column.constant();
        Optional<String> expression = column.expression();
        if (constant.isPresent()) {
            line(indent + name + ": {constant: " + YamlWords.of(constant.get()) + "}" + comment);
        } else if (expression.isPresent()) {
            line(indent + name + ":" + comment);
            line(indent + "  expression: " + YamlWords.quoted(expression.get()));
        } else {
            String source = YamlWords.of(column.source().orElse(""));
            if (column.codes().isEmpty()) {
                line(indent + name + ": " + source + comment);
            } else {
                line(indent + name + ":" + comment);
                line(indent + "  column: " + source);
                codes(column.codes(), indent + "  ");
            }
        }
    }

    private void codes(Map<String, String> codes, String indent) {
        String flow = indent + "codes: " + YamlWords.flow(codes);
        if (flow.length() <= LONG_LINE) {
            line(flow);
            return;
        }
        line(indent + "codes:");
        codes.forEach((from, to) -> line(indent + "  " + YamlWords.of(from) + ": " + YamlWords.of(to)));
    }

    private void fold(TableGuess.Fold fold, String indent) {
        line(indent + "fold:");
        line(indent + "  name: " + YamlWords.of(fold.name()));
        line(indent + "  value: " + YamlWords.of(fold.value()));
        line(indent + "  columns:");
        fold.columns()
                .forEach(part -> line(indent + "    " + YamlWords.of(part.source()) + ": " + YamlWords.of(part.word())
                        + "  # " + YamlWords.comment(part.comment())));
        if (!fold.codes().isEmpty()) {
            codes(fold.codes(), indent + "  ");
        }
    }

    private void unused() {
        for (Family family : mapping.families()) {
            List<Values> unused = mapping.unused(family);
            if (unused.isEmpty()) {
                continue;
            }
            boolean whole = unused.size() == family.columns().size();
            line("");
            line("# " + (whole ? "Not used at all: " : "Columns not used of ")
                    + YamlWords.comment(String.join(", ", family.names())));
            for (Values values : unused) {
                String reason = Reasons.noGuess(values, mapping.couldBe(family, values, vocabulary));
                line("#   " + YamlWords.comment(YamlWords.quoted(values.header()) + "   " + reason));
            }
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
