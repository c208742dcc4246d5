package org.adept.ingest.study;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An optional from its value; null and a missing key are empty. */
final class OptionalReader extends JsonDeserializer<Optional<?>> implements ContextualDeserializer {
    private final @Nullable JavaType inside;

    OptionalReader(@Nullable JavaType inside) {
        this.inside = inside;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType optional = property == null ? context.getContextualType() : property.getType();
        return new OptionalReader(optional.containedTypeOrUnknown(0));
    }

    @Override
    public Optional<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return Optional.of(context.readValue(parser, inside));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
        return Optional.empty();
    }

    @Override
    public Optional<?> getAbsentValue(DeserializationContext context) {
        return Optional.empty();
    }
}
