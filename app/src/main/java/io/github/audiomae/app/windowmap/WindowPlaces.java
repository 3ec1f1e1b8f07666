package io.github.audiomae.app.windowmap;

import io.github.audiomae.collection.CollectionMap;
import io.github.audiomae.collection.MapInput;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.map.PlacedAmong;
import io.github.audiomae.map.Points;
import io.github.audiomae.map.Umap;
import io.github.audiomae.run.CancellationToken;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A map that is shown. Immutable.
///
/// @param placed the windows and their places
/// @param umap whether UMAP placed them, instead of principal components
/// @param added number of windows that came later and were placed among their neighbours
record WindowPlaces(CollectionMap placed, boolean umap, int added) {
    /// A map to which more was added than this share is made anew.
    private static final double MOST_ADDED = 0.25;

    WindowPlaces at(Points better, int addedLater) {
        return new WindowPlaces(
                new CollectionMap(placed.input(), placed.facts(), placed.clusters(), better), true, addedLater);
    }

    /// The same by principal components.
    WindowPlaces byComponents(Points components) {
        return new WindowPlaces(
                new CollectionMap(placed.input(), placed.facts(), placed.clusters(), components), false, 0);
    }

    /// The same windows where an earlier map by UMAP has them; those that are new are placed among their neighbours.
    ///
    /// @return empty if the earlier map is no such map, lacks most of them, or shows windows that are gone
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    Optional<WindowPlaces> among(WindowPlaces before, CancellationToken token) {
        int[] known = new int[size()];
        int there = 0;
        for (int i = 0; i < known.length; i++) {
            known[i] = Arrays.binarySearch(before.input().windows(), input().windows()[i]);
            there += known[i] >= 0 ? 1 : 0;
        }
        int fresh = known.length - there;
        if (!before.umap || there < before.size() || before.added + fresh > MOST_ADDED * there) {
            return Optional.empty();
        }
        Points points = new PlacedAmong(Umap.USUAL_NEIGHBOURS)
                .place(before.input().vectors(), before.points(), input().vectors(), known, token);
        return Optional.of(at(points, before.added + fresh));
    }

    MapInput input() {
        return placed.input();
    }

    List<Fact> facts() {
        return placed.facts();
    }

    int[] clusters() {
        return placed.clusters();
    }

    Points points() {
        return placed.points();
    }

    int size() {
        return placed.size();
    }
}
