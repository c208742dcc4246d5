package org.adept.analysis.finding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes {@code findings.json}: the study, then one finding a line, keys in a fixed order, empty ones left out. */
final class FindingsWriter {
    /** Written once above all findings, or as an object of its own. */
    private static final Set<Column> TOLD_ELSEWHERE = EnumSet.of(Column.ID, Column.STUDY, Column.POPULATION, Column.BY);

    private FindingsWriter() {}

    static void write(StudyFindings findings, Writer writer) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeNumberField("schema_version", FindingsCodec.SCHEMA_VERSION);
        json.writeRaw("\n");
        about(json, findings.about());
        json.writeRaw("\n");
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings.findings()) {
            json.writeRaw("\n");
            finding(json, findings.about(), finding);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw("\n");
        json.close();
    }

    private static void about(JsonGenerator json, About about) throws IOException {
        json.writeObjectFieldStart("about");
        json.writeStringField("study", about.study());
        texts(json, "title", about.title());
        json.writeBooleanField("simulated", about.simulated());
        json.writeStringField("observed_until", about.observedUntil().toString());
        texts(json, "population", about.population());
        json.writeStringField("study_hash", about.studyHash());
        json.writeStringField("data_hash", about.dataHash());
        json.writeStringField("adept_version", about.adeptVersion());
        json.writeArrayFieldStart("languages");
        for (String language : about.languages()) {
            json.writeString(language);
        }
        json.writeEndArray();
        json.writeNumberField("seed", about.seed());
        json.writeStringField("profile", about.profile());
        json.writeEndObject();
    }

    private static void finding(JsonGenerator json, About about, Finding finding) throws IOException {
        json.writeStartObject();
        Map<Column, String> row = FindingsColumns.of(about, finding);
        json.writeStringField("id", row.getOrDefault(Column.ID, ""));
        json.writeStringField("shape", finding.shape());
        texts(json, "by", finding.address().by());
        for (Map.Entry<Column, String> cell : row.entrySet()) {
            Column column = cell.getKey();
            if (!cell.getValue().isEmpty() && !TOLD_ELSEWHERE.contains(column)) {
                value(json, column, cell.getValue());
            }
        }
        base(json, finding.base());
        if (finding.answer() instanceof Answer.Range range) {
            number(json, "from", Doubles.text(range.from()));
            number(json, "to", Doubles.text(range.to()));
        }
        parts(json, finding);
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Column column, String cell) throws IOException {
        if (column.isNumber()) {
            number(json, column.code(), cell);
        } else {
            json.writeStringField(column.code(), cell);
        }
    }

    private static void base(JsonGenerator json, Finding.Base base) throws IOException {
        if (base.equals(Finding.Base.NONE)) {
            return;
        }
        json.writeArrayFieldStart("base");
        json.writeNumber(base.n());
        json.writeNumber(base.numerator());
        json.writeNumber(base.mentors());
        json.writeEndArray();
    }

    private static void parts(JsonGenerator json, Finding finding) throws IOException {
        if (finding instanceof Finding.Curve curve) {
            json.writeArrayFieldStart("points");
            for (Finding.Point point : curve.points()) {
                point(json, point);
            }
            json.writeEndArray();
        } else if (finding instanceof Finding.Distribution distribution) {
            categories(json, distribution.categories());
        } else if (finding instanceof Finding.Flow flow) {
            steps(json, flow.steps());
        }
    }

    private static void point(JsonGenerator json, Finding.Point point) throws IOException {
        json.writeStartArray();
        json.writeNumber(point.time());
        json.writeNumber(point.atRisk());
        json.writeNumber(point.events());
        json.writeNumber(point.censored());
        json.writeNumber(Doubles.text(point.estimate()));
        json.writeNumber(Doubles.text(point.lower()));
        json.writeNumber(Doubles.text(point.upper()));
        json.writeEndArray();
    }

    private static void categories(JsonGenerator json, List<Finding.Category> categories) throws IOException {
        json.writeArrayFieldStart("categories");
        for (Finding.Category category : categories) {
            json.writeStartArray();
            json.writeString(category.name());
            json.writeNumber(category.count());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void steps(JsonGenerator json, List<Finding.Step> steps) throws IOException {
        json.writeArrayFieldStart("steps");
        for (Finding.Step step : steps) {
            json.writeStartArray();
            json.writeString(step.reason());
            json.writeNumber(step.excluded());
            json.writeNumber(step.remaining());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String name, String text) throws IOException {
        json.writeFieldName(name);
        if (text.endsWith("Inf")) {
            json.writeString(text); // JSON has no open end
        } else {
            json.writeNumber(text);
        }
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }
}
