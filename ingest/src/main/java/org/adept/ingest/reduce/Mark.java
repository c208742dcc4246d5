package org.adept.ingest.reduce;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoSerializable;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

/** That a person or mentor was seen with some levels: what is counted once per margin, however often it is seen. */
public final class Mark implements KryoSerializable {
    /** Who was seen, and in which count. */
    enum Kind {
        PERSON_OF_PARTICIPANT,
        APPLICANT,
        PERSON_OF_MATCH,
        MENTOR_OF_PARTICIPANT,
        MENTOR_OF_MATCH
    }

    private Kind kind;
    private String identifier;
    private Levels levels;
    private int steps;

    /** For the serializer, which fills it at once. */
    public Mark() {
        this(Kind.APPLICANT, "", new Levels(), 0);
    }

    /**
     * @param steps steps of the funnel reached, for applicants
     */
    Mark(Kind kind, String identifier, Levels levels, int steps) {
        this.kind = kind;
        this.identifier = identifier;
        this.levels = levels;
        this.steps = steps;
    }

    Kind kind() {
        return kind;
    }

    Levels levels() {
        return levels;
    }

    int steps() {
        return steps;
    }

    /** Marks with the same key are of one person in one count. */
    public String key() {
        return kind + ":" + identifier;
    }

    @Override
    public void write(Kryo kryo, Output output) {
        output.writeString(kind.name());
        output.writeString(identifier);
        levels.write(kryo, output);
        output.writeVarInt(steps, true);
    }

    @Override
    public void read(Kryo kryo, Input input) {
        kind = Kind.valueOf(input.readString());
        identifier = input.readString();
        levels = new Levels();
        levels.read(kryo, input);
        steps = input.readVarInt(true);
    }
}
