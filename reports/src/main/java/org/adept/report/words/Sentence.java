package org.adept.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.LongFunction;

/** One pattern of a bundle, ready to be filled. */
final class Sentence {
    private final String key;
    private final List<Node> nodes;
    private final SortedSet<String> names = new TreeSet<>();

    private Sentence(String key, List<Node> nodes) {
        this.key = key;
        this.nodes = nodes;
        collect(nodes);
    }

    static Sentence read(String key, String pattern) {
        return new Sentence(key, PatternReader.read(key, pattern));
    }

    /** Names of the parts it needs. */
    SortedSet<String> names() {
        return names;
    }

    /** The sentence with its parts in place; {@code one} says for which numbers the singular stands. */
    List<Run> tell(Parts parts, LongFunction<String> writeCount, DoublePredicate one) {
        List<Run> runs = new ArrayList<>();
        fill(nodes, parts, writeCount, one, runs);
        return capitalised(merged(runs));
    }

    private void collect(List<Node> some) {
        for (Node node : some) {
            if (node instanceof Node.Slot slot) {
                names.add(slot.name());
            } else if (node instanceof Node.Choice choice) {
                names.add(choice.name());
                choice.branches().values().forEach(this::collect);
            }
        }
    }

    private void fill(
            List<Node> some, Parts parts, LongFunction<String> writeCount, DoublePredicate one, List<Run> runs) {
        for (Node node : some) {
            if (node instanceof Node.Text text) {
                runs.add(Run.plain(text.text()));
            } else if (node instanceof Node.Slot slot) {
                Part part = part(parts, slot.name());
                runs.add(new Run(written(part, writeCount), part.strong(), part.finding()));
            } else if (node instanceof Node.Choice choice) {
                fill(branch(choice, part(parts, choice.name()), one), parts, writeCount, one, runs);
            }
        }
    }

    private List<Node> branch(Node.Choice choice, Part part, DoublePredicate one) {
        if (!choice.plural()) {
            String label = part.written() == null ? "other" : part.written();
            return choice.branches().getOrDefault(label, other(choice));
        }
        if (Double.isNaN(part.number())) {
            throw new IllegalStateException("Words %s: part “%s” must be a number".formatted(key, choice.name()));
        }
        return choice.branches().getOrDefault(one.test(part.number()) ? "one" : "other", other(choice));
    }

    private List<Node> other(Node.Choice choice) {
        List<Node> other = choice.branches().get("other");
        if (other == null) {
            throw new IllegalStateException("Words %s: no branch “other”".formatted(key));
        }
        return other;
    }

    private Part part(Parts parts, String name) {
        return parts.find(name)
                .orElseThrow(() -> new IllegalStateException("Words %s: part “%s” is missing".formatted(key, name)));
    }

    private static String written(Part part, LongFunction<String> writeCount) {
        String written = part.written();
        return written == null ? writeCount.apply((long) part.number()) : written;
    }

    private static List<Run> merged(List<Run> runs) {
        List<Run> merged = new ArrayList<>();
        for (Run run : runs) {
            Run last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (run.text().isEmpty()) {
                continue;
            }
            if (last != null && last.strong() == run.strong() && last.finding().equals(run.finding())) {
                merged.set(merged.size() - 1, last.withText(last.text() + run.text()));
            } else {
                merged.add(run);
            }
        }
        return merged;
    }

    /** Only sentences get a capital letter: a label or a phrase keeps its own. */
    private static List<Run> capitalised(List<Run> runs) {
        if (runs.isEmpty() || !endsSentence(runs.get(runs.size() - 1).text())) {
            return List.copyOf(runs);
        }
        Run first = runs.get(0);
        int letter = first.text().codePointAt(0);
        String rest = first.text().substring(Character.charCount(letter));
        runs.set(0, first.withText(Character.toString(Character.toUpperCase(letter)) + rest));
        return List.copyOf(runs);
    }

    private static boolean endsSentence(String text) {
        return text.endsWith(".") || text.endsWith("?");
    }
}
