package org.adept.ingest.study;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;

/** An optional as its value, or null. */
final class OptionalWriter extends StdSerializer<Optional<?>> {
    private static final long serialVersionUID = 1L;

    OptionalWriter() {
        super(Optional.class, false);
    }

    @Override
    public void serialize(Optional<?> optional, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (optional.isPresent()) {
            provider.defaultSerializeValue(optional.get(), json);
        } else {
            json.writeNull();
        }
    }
}
