package org.adept.ingest.reduce;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.study.ReleasePlan;
import org.adept.ingest.study.StudyDefinition;
import org.jspecify.annotations.Nullable;

/** The dimensions of a study in a fixed order (programme, cohort, formats, subgroups) and the sets published. */
public final class MarginSets implements Serializable {
    private static final long serialVersionUID = 1L;
    static final int PROGRAMME = 0;
    static final int COHORT = 1;
    static final int FORMATS = 2;

    private final ArrayList<String> dimensions = new ArrayList<>();
    private final ArrayList<int[]> sets = new ArrayList<>();
    private final int formats;
    private transient @Nullable Map<Levels, List<String>> known;

    private MarginSets(int formats) {
        this.formats = formats;
    }

    public static MarginSets of(StudyDefinition study) {
        ReleasePlan plan = ReleasePlan.of(study);
        MarginSets made = new MarginSets(plan.formats().size());
        made.dimensions.add(ReleasePlan.PROGRAMME);
        made.dimensions.add(ReleasePlan.COHORT);
        made.dimensions.addAll(plan.formats());
        made.dimensions.addAll(study.subgroups());
        for (List<String> set : plan.margins()) {
            made.sets.add(
                    set.stream().sorted().mapToInt(made.dimensions::indexOf).toArray());
        }
        return made;
    }

    List<String> dimensions() {
        return dimensions;
    }

    /** How many dimensions are formats; they stand after programme and cohort. */
    int formats() {
        return formats;
    }

    int firstSubgroup() {
        return FORMATS + formats;
    }

    /** Every margin the unit is in, as text. */
    List<String> margins(Levels levels) {
        Map<Levels, List<String>> cache = known;
        if (cache == null) {
            cache = new HashMap<>();
            known = cache;
        }
        return cache.computeIfAbsent(levels, this::texts);
    }

    private List<String> texts(Levels levels) {
        List<String> margins = new ArrayList<>(sets.size());
        for (int[] set : sets) {
            StringBuilder text = new StringBuilder();
            boolean applies = true;
            for (int dimension : set) {
                String level = levels.level(dimension);
                applies &= level != null;
                text.append(text.length() == 0 ? "" : ";")
                        .append(dimensions.get(dimension))
                        .append('=')
                        .append(level);
            }
            if (applies) {
                margins.add(text.toString());
            }
        }
        return margins;
    }

    /** A level as it stands in a margin, where {@code ;} separates. */
    static String level(@Nullable String value) {
        return value == null ? Levels.UNKNOWN : value.replace(';', ',');
    }
}
