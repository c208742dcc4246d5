package org.adept.ingest.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.adept.ingest.check.SetAside;

/** What one partition has finished. */
final class Together {
    private final HashMap<String, long[]> counts = new HashMap<>();
    private final ArrayList<SetAside> setAside = new ArrayList<>();

    Map<String, long[]> counts() {
        return counts;
    }

    List<SetAside> setAside() {
        return setAside;
    }
}
