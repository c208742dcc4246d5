package org.adept.ingest.reduce;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoSerializable;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A unit's level on every dimension of {@link MarginSets}, in that order; null where the unit has no such dimension. */
public final class Levels implements KryoSerializable {
    static final String UNKNOWN = "unknown";

    private @Nullable String[] levels;

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
        return other instanceof Levels same && Arrays.equals(levels, same.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }

    @Override
    public void write(Kryo kryo, Output output) {
        output.writeVarInt(levels.length, true);
        for (String level : levels) {
            output.writeString(level);
        }
    }

    @Override
    public void read(Kryo kryo, Input input) {
        levels = new @Nullable String[input.readVarInt(true)];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = input.readString();
        }
    }
}
