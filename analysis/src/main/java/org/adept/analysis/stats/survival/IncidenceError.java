package org.adept.analysis.stats.survival;

/** A variance of one cause's cumulative incidence that is kept up to date from time to time. */
sealed interface IncidenceError permits IncidenceVariance, AalenVariance {

    /**
     * Moves past one time.
     *
     * @param lasting share still lasting just before the time
     * @param atRisk how many are there just before
     * @param ends how many end by any cause
     * @param endsByCause how many end by this cause
     * @param censored how many leave after the ends of the time
     * @return the variance just after the ends of the time
     */
    double after(double lasting, long atRisk, long ends, long endsByCause, long censored);
}
