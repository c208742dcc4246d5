package org.adept.ingest.reduce;

import java.util.Arrays;
import org.adept.ingest.mapping.PackedInput;
import org.adept.ingest.mapping.PackedOutput;
import org.jspecify.annotations.Nullable;

/** A unit's level on every dimension of {@link MarginSets}, in that order; null where the unit has no such dimension. */
public final class Levels {
    static final String UNKNOWN = "unknown";

    private final @Nullable String[] levels;
    private int hash; // 0 until it is asked for; levels are looked up again and again

    Levels(@Nullable String[] levels) {
        this.levels = levels;
    }

    @Nullable
    String level(int dimension) {
        return levels[dimension];
    }

    /** The same unit with other levels on some dimensions. */
    Levels with(int firstDimension, @Nullable String[] others) {
        @Nullable String[] changed = levels.clone();
        System.arraycopy(others, 0, changed, firstDimension, others.length);
        return new Levels(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Levels same
                        && hashCode() == same.hashCode()
                        && Arrays.equals(levels, same.levels));
    }

    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Arrays.hashCode(levels);
            hash = known;
        }
        return known;
    }

    void write(PackedOutput output) {
        output.values(levels);
    }

    /** Levels that were packed; the same object for the same levels. */
    static Levels read(PackedInput input) {
        @Nullable Object[] values = input.values();
        return input.same(new Levels(Arrays.copyOf(values, values.length, String[].class)));
    }
}
