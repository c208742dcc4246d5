package org.adept.analysis.stats.cox;

import java.util.Arrays;
import org.adept.analysis.stats.likelihood.Likelihood;

/**
 * The likelihood of events by term: in term t the event comes with chance 1 − exp(−λ), λ = exp(α_t + β·x).
 *
 * <p>Coefficients are the α of the terms that can tell anything, then β. A row adds s·x to the score in each term it is
 * at risk, s = λ/(e^λ − 1) with the event and −λ without, and λ²/(e^λ − 1)·xxᵀ to the expected information.
 */
final class TermLikelihood implements Likelihood {
    private final RiskSets sets;
    private final int[] numbers;
    private final int terms;

    TermLikelihood(RiskSets sets, long[] atRisk) {
        EventTimes times = sets.times();
        this.sets = sets;
        this.numbers = new int[times.positions()];
        int found = 0;
        for (int position = 0; position < numbers.length; position++) {
            long events = times.eventsAt(position);
            // a term in which nobody or everybody has the event is fitted perfectly by its own α, whatever β is
            numbers[position] = events > 0 && events < atRisk[position] ? found++ : -1;
        }
        this.terms = found;
    }

    int terms() {
        return terms;
    }

    /** The number of the term's own coefficient; -1 where it has none. */
    int number(int position) {
        return numbers[position];
    }

    @Override
    public int parameters() {
        return terms + sets.patterns().width();
    }

    @Override
    public String name(int coefficient) {
        return coefficient < terms
                ? "term " + coefficient
                : sets.spells().names().get(coefficient - terms);
    }

    @Override
    public double unit(int coefficient) {
        return coefficient < terms ? 1 : sets.patterns().scale(coefficient - terms);
    }

    @Override
    public double[] fullCurvature() {
        double[] full = new double[parameters()];
        Arrays.fill(full, terms, full.length, (double) sets.spells().events());
        return full;
    }

    @Override
    public Point at(double[] coefficients) {
        int width = sets.patterns().width();
        double[] values = sets.patterns().values();
        double[] risks = sets.patterns().risks(Arrays.copyOfRange(coefficients, terms, terms + width));
        double[] bases = new double[terms];
        for (int term = 0; term < terms; term++) {
            bases[term] = StrictMath.exp(coefficients[term]);
        }
        double logLikelihood = 0;
        double[] score = new double[parameters()];
        double[][] information = new double[parameters()][parameters()];
        for (int place = 0; place < sets.rows(); place++) {
            int at = sets.pattern(place) * width;
            double count = sets.count(place);
            double slopes = 0;
            double weights = 0;
            for (int position = sets.from(place) + 1; position <= sets.to(place); position++) {
                int term = numbers[position];
                if (term >= 0) {
                    double hazard = bases[term] * risks[sets.pattern(place)];
                    boolean event = isEvent(place, position);
                    double slope = count * slope(hazard, event);
                    double weight = count * hazard * slope(hazard, true);
                    logLikelihood += count * (event ? StrictMath.log(-StrictMath.expm1(-hazard)) : -hazard);
                    score[term] += slope;
                    information[term][term] += weight;
                    for (int j = 0; j < width; j++) {
                        information[terms + j][term] += weight * values[at + j];
                    }
                    slopes += slope;
                    weights += weight;
                }
            }
            for (int i = 0; i < width; i++) {
                score[terms + i] += slopes * values[at + i];
                for (int j = 0; j <= i; j++) {
                    information[terms + i][terms + j] += weights * values[at + i] * values[at + j];
                }
            }
        }
        for (int i = 0; i < information.length; i++) {
            for (int j = 0; j < i; j++) {
                information[j][i] = information[i][j];
            }
        }
        return new Point(logLikelihood, score, information);
    }

    boolean isEvent(int place, int position) {
        return sets.event(place) && position == sets.to(place);
    }

    /** The derivative of the log-likelihood by the linear predictor. */
    static double slope(double hazard, boolean event) {
        return event ? hazard / StrictMath.expm1(hazard) : -hazard;
    }
}
