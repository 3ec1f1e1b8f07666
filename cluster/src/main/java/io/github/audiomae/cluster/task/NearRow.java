package io.github.audiomae.cluster.task;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;

/// A row whose vector is similar to an example.
///
/// @param file name of its recording
/// @param start of its window, in seconds
/// @param end of its window, in seconds
/// @param score the cosine to the nearest example, −1 … 1
public record NearRow(String file, double start, double end, float score) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /// Best first; equals by where they are, so that the order does not depend on the number of tasks.
    public static final class BestFirst implements Comparator<NearRow>, Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        private static final Comparator<NearRow> ORDER = Comparator.comparingDouble((NearRow row) -> -row.score)
                .thenComparing(NearRow::file)
                .thenComparingDouble(NearRow::start)
                .thenComparingDouble(NearRow::end);

        @Override
        public int compare(NearRow one, NearRow other) {
            return ORDER.compare(one, other);
        }
    }
}
