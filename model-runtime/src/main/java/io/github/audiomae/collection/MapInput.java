package io.github.audiomae.collection;

import io.github.audiomae.map.Vectors;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;

/// The vectors of a collection as the input of a map.
///
/// @param windows the ids of the windows, in order; not to be changed
/// @param vectors one row for each of them
public record MapInput(long[] windows, Vectors vectors) {
    /// Copies the vectors of all windows, or of evenly spaced ones.
    ///
    /// @param most windows; their vectors must fit into one array
    public static MapInput of(SoundCollection collection, int most) {
        try (MappedRows rows = collection.vectors()) {
            int width = rows.width();
            BitSet used = new BitSet();
            used.set(0, Math.toIntExact(rows.rows()));
            used.andNot(collection.gaps());
            int all = used.cardinality();
            int count = Math.min(all, Math.min(most, Integer.MAX_VALUE / width));
            long[] windows = new long[count];
            float[] values = new float[count * width];
            int number = 0;
            int kept = 0;
            for (int row = used.nextSetBit(0); row >= 0; row = used.nextSetBit(row + 1)) {
                if ((long) number++ * count / all >= kept && kept < count) {
                    windows[kept] = row;
                    System.arraycopy(rows.row(row), 0, values, kept * width, width);
                    kept++;
                }
            }
            return new MapInput(windows, new Vectors(values, width)); // every one of `count` was kept
        }
    }

    /// The windows by the rows of their vectors.
    public BitSet rows() {
        BitSet rows = new BitSet();
        for (long window : windows) {
            rows.set((int) window);
        }
        return rows;
    }

    /// Only these windows.
    public MapInput only(Set<Long> some) {
        int[] kept = IntStream.range(0, windows.length)
                .filter(i -> some.contains(windows[i]))
                .toArray();
        if (kept.length == windows.length) {
            return this;
        }
        int width = vectors.width();
        float[] values = new float[kept.length * width];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(vectors.values(), kept[i] * width, values, i * width, width);
        }
        return new MapInput(Arrays.stream(kept).mapToLong(i -> windows[i]).toArray(), new Vectors(values, width));
    }
}
