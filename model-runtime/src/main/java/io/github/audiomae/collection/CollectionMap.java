package io.github.audiomae.collection;

import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.export.ResultTable;
import io.github.audiomae.map.Points;
import java.util.BitSet;
import java.util.List;

/// Windows of a collection with their places on a map. Immutable; arrays must not be changed.
///
/// @param input the windows and their vectors
/// @param facts one for each of them
/// @param clusters the number of its cluster for each of them, from 0 on
/// @param points one for each of them
public record CollectionMap(MapInput input, List<Fact> facts, int[] clusters, Points points) {
    /// The columns of [#table].
    private static final String[] COLUMNS = {
        "recording", "start_s", "end_s", "x", "y", "label", "score", "cluster", "error"
    };

    /// Number of windows.
    public int size() {
        return points.size();
    }

    /// Some of them as a table: where each is in its recording and on the map, its best class, its cluster, and its
    /// error of reconstruction where that is known.
    ///
    /// @param some their numbers
    /// @param classes the names of the classes of the collection
    public ResultTable table(BitSet some, List<String> classes, KnownErrors errors) {
        ResultTable table = new ResultTable(COLUMNS);
        some.stream().limit(size()).forEach(i -> {
            Fact fact = facts.get(i);
            float error = errors.of(fact.id());
            table.add(
                    fact.recording().toString(),
                    fact.span().startSeconds(),
                    fact.span().endSeconds(),
                    points.x()[i],
                    points.y()[i],
                    fact.label() < 0 ? null : classes.get(fact.label()),
                    fact.label() < 0 ? null : fact.score(),
                    clusters[i] + 1,
                    Float.isNaN(error) ? null : error);
        });
        return table;
    }

    /// All of them.
    public BitSet all() {
        BitSet all = new BitSet();
        all.set(0, size());
        return all;
    }
}
