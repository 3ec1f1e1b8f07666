package io.github.audiomae.graph.dass;

import io.github.audiomae.graph.GraphBuilder;
import io.github.audiomae.graph.Value;
import java.util.List;

/// The one part of a DASS block that is not computed position by position: `h ← a · h + b` from one position of the
/// image to the next, from `h = 0`, in four orders (VMamba, `cross_scan`): 0 row by row along time, 1 column by column
/// along frequency, 2 and 3 the same backwards.
interface Recurrence {
    /// Makes the recurrence in one form.
    interface Form {
        Recurrence in(GraphBuilder graph);
    }

    /// The terms of one order, at the image's positions, `[batch, frequency, time, channels]`.
    ///
    /// @param logDecay `ln a`, at most 0
    /// @param input `b`
    record Terms(Value logDecay, Value input) {}

    /// @param terms of the orders 0 to 3
    /// @param place sizes that are known in advance
    /// @return `h` of the orders 0 to 3, at the image's positions
    List<Value> along(List<Terms> terms, Place place);

    /// The place in the network where the recurrence runs.
    ///
    /// @param height positions along frequency
    /// @param mostColumns positions along time in the longest sound
    /// @param channels values per position
    record Place(int height, int mostColumns, int channels) {}
}
