package io.github.audiomae.app.windowmap;

import io.github.audiomae.collection.MapInput;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.map.Points;
import java.util.List;

/// Windows with their places on a map. Immutable.
///
/// @param input the windows and their vectors
/// @param facts one for each of them
/// @param clusters the number of its cluster for each of them; not to be changed
/// @param points one for each of them
/// @param umap whether UMAP placed them, instead of principal components
record WindowPlaces(MapInput input, List<Fact> facts, int[] clusters, Points points, boolean umap) {
    WindowPlaces at(Points better) {
        return new WindowPlaces(input, facts, clusters, better, true);
    }

    int size() {
        return points.size();
    }
}
