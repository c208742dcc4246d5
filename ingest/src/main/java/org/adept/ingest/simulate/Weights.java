package org.adept.ingest.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Weights of the levels of a choice, bent one after the other by what people wish and circumstances allow. */
final class Weights<L extends Enum<L>> {
    private final Map<L, Double> weights;

    private Weights(Map<L, Double> weights) {
        this.weights = weights;
    }

    /** Weights in the order of the levels. */
    static <L extends Enum<L>> Weights<L> of(Class<L> levels, List<Double> weights) {
        Map<L, Double> of = new EnumMap<>(levels);
        int place = 0;
        for (L level : levels.getEnumConstants()) {
            of.put(level, weights.get(place++));
        }
        return new Weights<>(of);
    }

    void times(L level, double factor) {
        weights.merge(level, factor, (weight, times) -> weight * times);
    }

    L pick(Draw draw) {
        double[] values =
                weights.values().stream().mapToDouble(Double::doubleValue).toArray();
        return List.copyOf(weights.keySet()).get(draw.pick(values));
    }
}
