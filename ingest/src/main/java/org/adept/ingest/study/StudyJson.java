package org.adept.ingest.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.time.LocalDate;
import java.util.Optional;

/** JSON of the study's records: components in their order, dates as text, an empty optional as null, LF. */
final class StudyJson {
    private StudyJson() {}

    static ObjectMapper mapper() {
        SimpleModule module = new SimpleModule("study");
        module.addSerializer(
                LocalDate.class, new StdDelegatingSerializer(LocalDate.class, new StdConverter<LocalDate, String>() {
                    @Override
                    public String convert(LocalDate date) {
                        return date.toString();
                    }
                }));
        module.addDeserializer(LocalDate.class, new StdDelegatingDeserializer<>(new StdConverter<String, LocalDate>() {
            @Override
            public LocalDate convert(String text) {
                return LocalDate.parse(text);
            }
        }));
        module.addSerializer(new OptionalWriter());
        module.addDeserializer(Optional.class, new OptionalReader(null));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return JsonMapper.builder()
                .addModule(module)
                .defaultPrettyPrinter(printer)
                .build();
    }

    /** The same study with another value for one of its components. */
    static StudyDefinition with(StudyDefinition study, String component, Object value) {
        ObjectMapper mapper = mapper();
        ObjectNode tree = mapper.valueToTree(study);
        tree.set(component, mapper.valueToTree(value));
        try {
            return mapper.treeToValue(tree, StudyDefinition.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a study cannot be read back from its own JSON", impossible);
        }
    }
}
