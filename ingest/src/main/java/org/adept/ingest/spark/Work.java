package org.adept.ingest.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.adept.ingest.check.DossierChecks;
import org.adept.ingest.check.KeyCheck;
import org.adept.ingest.check.Ledger;
import org.adept.ingest.check.RowChecks;
import org.adept.ingest.check.Severities;
import org.adept.ingest.check.Withdrawals;
import org.adept.ingest.contract.Contract;
import org.adept.ingest.mapping.FilePlan;
import org.adept.ingest.mapping.Mappings.LookupName;
import org.adept.ingest.read.SourceFile;
import org.adept.ingest.reduce.ClusterNotes;
import org.adept.ingest.reduce.Plan;
import org.adept.ingest.reduce.Tally;
import org.adept.ingest.study.ClusterLevel;

/** What travels to every task. */
final class Work implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Size of all files up to which units are followed with their clusters. */
    private static final long MOST_BYTES = 1L << 28;

    private final ArrayList<FilePlan> files;
    private final ArrayList<SourceFile> sources;
    private final ArrayList<String[]> lookups = new ArrayList<>();
    private final Severities severities;
    private final RowChecks checks;
    private final DossierChecks dossierChecks;
    private final KeyCheck keys;
    private final Withdrawals withdrawals;
    private final Plan plan;
    private final int partitions;
    private final boolean followsClusters;
    private final boolean shuffled;
    private final long seed;

    /**
     * @param files what is done with each file read; empty when rows come from a store
     * @param sources the files rows say they come from
     * @param keys tells rows of the same key, of one batch or of several
     * @param partitions partitions of each kind of rows
     * @param bytes size of all files that rows come from
     * @param seed deals rows out in another order
     */
    Work(
            List<FilePlan> files,
            List<SourceFile> sources,
            List<LookupName> lookups,
            Asked asked,
            KeyCheck keys,
            int partitions,
            long bytes,
            OptionalLong seed) {
        this.files = new ArrayList<>(files);
        this.sources = new ArrayList<>(sources);
        lookups.forEach(lookup -> this.lookups.add(new String[] {lookup.source(), lookup.lookup()}));
        this.severities = new Severities(asked.study());
        this.plan = asked.plan();
        this.checks = new RowChecks(asked.setting(), plan::slot);
        this.dossierChecks = new DossierChecks(asked.setting(), plan::slot);
        this.keys = keys;
        this.withdrawals = new Withdrawals(asked.layouts());
        this.partitions = partitions;
        this.followsClusters = asked.study().cluster() != ClusterLevel.NONE && bytes <= MOST_BYTES;
        this.shuffled = seed.isPresent();
        this.seed = seed.orElse(0);
    }

    FilePlan file(int index) {
        return files.get(index);
    }

    /** Source and name of each lookup. */
    List<String[]> lookups() {
        return lookups;
    }

    RowChecks checks() {
        return checks;
    }

    DossierChecks dossierChecks() {
        return dossierChecks;
    }

    Withdrawals withdrawals() {
        return withdrawals;
    }

    KeyCheck keys() {
        return keys;
    }

    Plan plan() {
        return plan;
    }

    int partitions() {
        return partitions;
    }

    /** By table, the slot of a column; -1 for tables that have no such column. */
    int[] slots(String column) {
        return Contract.TABLES.stream()
                .mapToInt(table -> table.column(column).isPresent() ? plan.slot(table.name(), column) : -1)
                .toArray();
    }

    Ledger ledger() {
        return new Ledger(sources, severities);
    }

    Tally tally() {
        return new Tally(plan.sets(), followsClusters ? ClusterNotes.upTo(ClusterNotes.MOST) : new ClusterNotes());
    }

    /** The same things, in another order when a seed is set: nothing that comes out may depend on it. */
    <T> List<T> dealt(List<T> things) {
        if (!shuffled) {
            return things;
        }
        List<T> dealt = new ArrayList<>(things);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = dealt.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T moved = dealt.get(i);
            dealt.set(i, dealt.get(other));
            dealt.set(other, moved);
        }
        return dealt;
    }
}
