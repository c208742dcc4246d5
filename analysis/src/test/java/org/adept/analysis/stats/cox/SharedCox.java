package org.adept.analysis.stats.cox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.adept.analysis.stats.testing.Oracle.Row;
import org.adept.analysis.stats.testing.SharedSets;

/** The regressions on public data whose digits cox.R writes, and those of the reference digits beside the data. */
final class SharedCox {
    private SharedCox() {}

    static CoxSample model(String name, boolean stratified) {
        return switch (name + (stratified ? " by stratum" : "")) {
            case "lung" -> lung();
            case "lung by stratum" -> lung().within(row -> row.whole("inst"));
            case "veteran" ->
                veteranTimes()
                        .covariate("trt")
                        .covariate("smallcell", row -> is(row, "celltype", "smallcell"))
                        .covariate("adeno", row -> is(row, "celltype", "adeno"))
                        .covariate("large", row -> is(row, "celltype", "large"))
                        .covariate("karno")
                        .covariate("diagtime")
                        .covariate("age")
                        .covariate("prior");
            case "veteran by stratum" ->
                veteranTimes().covariate("trt").covariate("karno").within(numbered(row -> row.text("celltype")));
            case "ovarian" ->
                new CoxSample(set("ovarian"))
                        .covariate("age")
                        .covariate("rx")
                        .times(row -> row.whole("futime"), row -> row.whole("fustat"))
                        .clustered(numbered(row -> row.text("age") + row.text("futime")));
            case "pbc" -> pbc();
            case "heart" ->
                heartTimes()
                        .covariate("transplant")
                        .covariate("age")
                        .covariate("surgery")
                        .covariate("year");
            case "bladder2" -> bladder();
            case "bladder2 by stratum" -> bladder().within(row -> row.whole("enum"));
            case "rats" ->
                new CoxSample(set("rats"))
                        .covariate("rx")
                        .times(row -> row.whole("time"), row -> row.whole("status"))
                        .clustered(row -> row.whole("litter"));
            case "gbsg" ->
                new CoxSample(set("gbsg"))
                        .covariate("hormon")
                        .covariate("age")
                        .covariate("nodes")
                        .covariate("grade")
                        .times(row -> row.whole("rfstime"), row -> row.whole("status"))
                        .clustered(row -> row.whole("pid"));
            case "oulad by stratum" -> OuladCox.stratified();
            case "oulad-unstratified" -> OuladCox.unstratified();
            case "oulad-delayed" -> OuladCox.delayed();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static List<Row> set(String name) {
        return SharedSets.rows("survival_sets/" + name + ".csv");
    }

    private static CoxSample lung() {
        List<Row> rows = set("lung").stream()
                .filter(row -> !row.isEmpty("ph.ecog") && !row.isEmpty("inst"))
                .toList();
        return lungTimes(rows).covariate("age").covariate("sex").covariate("ph.ecog");
    }

    static CoxSample lungTimes(List<Row> rows) {
        return new CoxSample(rows)
                .times(row -> row.whole("time"), row -> row.whole("status") - 1)
                .clustered(row -> row.isEmpty("inst") ? 0 : row.whole("inst"));
    }

    private static CoxSample veteranTimes() {
        ToIntFunction<Row> own = numbered(row -> row.toString());
        return new CoxSample(set("veteran"))
                .times(row -> row.whole("time"), row -> row.whole("status"))
                .clustered(own);
    }

    private static CoxSample pbc() {
        return new CoxSample(
                        set("pbc").stream().filter(row -> !row.isEmpty("trt")).toList())
                .covariate("age")
                .covariate("edema")
                .covariate("log bili", row -> StrictMath.log(row.number("bili")))
                .covariate("log protime", row -> StrictMath.log(row.number("protime")))
                .covariate("log albumin", row -> StrictMath.log(row.number("albumin")))
                .times(row -> row.whole("time"), row -> row.whole("status") == 2 ? 1 : 0)
                .clustered(row -> row.whole("id"));
    }

    /** Days of the heart programme come in halves, so they are doubled. */
    static CoxSample heartTimes() {
        return new CoxSample(set("heart"))
                .times(row -> (int) (2 * row.number("stop")), row -> row.whole("event"))
                .entering(row -> (int) (2 * row.number("start")))
                .clustered(row -> row.whole("id"));
    }

    private static CoxSample bladder() {
        return new CoxSample(set("bladder2"))
                .covariate("rx")
                .covariate("number")
                .covariate("size")
                .times(row -> row.whole("stop"), row -> row.whole("event"))
                .entering(row -> row.whole("start"))
                .clustered(row -> row.whole("id"));
    }

    static double is(Row row, String column, String value) {
        return row.text(column).equals(value) ? 1 : 0;
    }

    /** Words as numbers, in the order in which they come. */
    static ToIntFunction<Row> numbered(java.util.function.Function<Row, String> word) {
        Map<String, Integer> numbers = new HashMap<>();
        return row -> numbers.computeIfAbsent(word.apply(row), unseen -> numbers.size());
    }
}
