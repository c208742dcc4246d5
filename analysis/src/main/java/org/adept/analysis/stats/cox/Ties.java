package org.adept.analysis.stats.cox;

/** What is made of events at the same time. */
public enum Ties {
    /** They came one after another in an unknown order, so those tied leave the risk set by equal shares. */
    EFRON,
    /** All of them meet the whole risk set; too small an effect where ties are many. */
    BRESLOW
}
