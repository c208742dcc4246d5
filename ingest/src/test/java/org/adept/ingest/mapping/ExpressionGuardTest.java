package org.adept.ingest.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rand()",
                "current_date()",
                "uuid()",
                "sum(a)",
                "count(*)",
                "row_number() over (order by a)",
                "sum(a) over (partition by b)",
                "(select max(a) from t)",
                "a in (select b from t)",
                "exists (select 1)",
                "explode(split(a, ','))",
                "input_file_name()",
                "java_method('java.lang.System', 'exit')",
                "reflect('java.lang.Runtime', 'getRuntime')",
                "transform(split(a, ','), x -> x)",
                "raise_error('x')",
                "read_files('/etc/passwd')",
                "catalog.schema.lower(a)",
                "lower(distinct a)",
                "*",
                "a; drop table t",
                "case when a then",
                "",
            })
    void whatIsNotOneValueOfOneRowIsRefused(String expression) {
        assertFalse(ExpressionGuard.of(expression).refusals().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lower(a)",
                "a || '-' || b",
                "case when a = 'x' then b else 'y' end",
                "date_add(to_date('2013-10-01'), cast(a as int))",
                "a between 1 and 2 and not b like 'x%'",
                "a is not null or b in ('1', '2')",
                "try_cast(a as decimal(9,2)) * 2 - 1",
                "if(right(a, 1) = 'B', 2, 10)",
                "`Kjønn og alder` <=> 'x'",
                "concat_ws('-', a, b)",
                "trim(both ' ' from a)",
                "split(a, ',')[0]",
            })
    void valuesOfOneRowAreAllowed(String expression) {
        assertEquals(List.of(), ExpressionGuard.of(expression).refusals());
    }

    @Test
    void aRefusalTellsWhereAndTheNearestAllowedWord() {
        String refusal =
                ExpressionGuard.of("a = 'x' and lowr(b) = 'y'").refusals().get(0);

        assertTrue(refusal.contains("lowr"), refusal);
        assertTrue(refusal.contains("position 13"), refusal);
        assertTrue(refusal.contains("lower"), refusal);
    }

    @Test
    void columnsThatAreNotThereAreToldWithTheNearest() {
        ExpressionGuard guard = ExpressionGuard.of("lower(gendr) = 'x'");

        assertEquals(Set.of("gendr"), guard.columns());
        assertTrue(guard.unknownColumns(List.of("gender", "age")).get(0).contains("expected one of gender"));
        assertEquals(List.of(), guard.unknownColumns(List.of("gendr")));
    }
}
