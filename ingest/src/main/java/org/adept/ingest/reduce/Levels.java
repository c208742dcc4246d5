package org.adept.ingest.reduce;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoSerializable;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Arrays;
import org.adept.ingest.mapping.KnownValues;
import org.jspecify.annotations.Nullable;

/** A unit's level on every dimension of {@link MarginSets}, in that order; null where the unit has no such dimension. */
public final class Levels implements KryoSerializable {
    static final String UNKNOWN = "unknown";

    private @Nullable String[] levels;
    private int hash; // 0 until it is asked for; levels are looked up again and again

    /** For the serializer, which fills it at once. */
    public Levels() {
        this(new @Nullable String[0]);
    }

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

    @Override
    public void write(Kryo kryo, Output output) {
        output.writeVarInt(levels.length, true);
        for (String level : levels) {
            output.writeBoolean(level != null);
            if (level != null) {
                KnownValues.write(output, level);
            }
        }
    }

    @Override
    public void read(Kryo kryo, Input input) {
        KnownValues known = KnownValues.ofThread();
        hash = 0;
        levels = new @Nullable String[input.readVarInt(true)];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = input.readBoolean() ? known.text(input) : null;
        }
    }
}
