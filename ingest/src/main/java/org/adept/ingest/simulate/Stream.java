package org.adept.ingest.simulate;

/** The numbers by which the chance of one match is found again. */
record Stream(int programme, int cohort, int index, int sequence) {
    Draw draw(SimulationPlan plan, Draw.Part part) {
        return Draw.of(plan.seed(), part, programme, cohort, index, sequence);
    }
}
