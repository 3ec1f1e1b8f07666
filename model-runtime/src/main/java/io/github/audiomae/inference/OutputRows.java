package io.github.audiomae.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Splits a batch's output tensor into one piece per item.
final class OutputRows {
    private OutputRows() {}

    /// `[B, …]` → B arrays, row-major.
    static List<float[]> each(NDArray batch) {
        float[] values = batch.toFloatArray();
        int items = Math.toIntExact(batch.getShape().get(0));
        int length = values.length / items;
        return IntStream.range(0, items)
                .mapToObj(item -> items == 1 ? values : Arrays.copyOfRange(values, item * length, (item + 1) * length))
                .toList();
    }

    /// `[B, rows, columns, classes]` → B maps.
    static List<LogitMap> maps(NDArray batch) {
        Shape shape = batch.getShape();
        return each(batch).stream()
                .map(values -> new LogitMap(values, (int) shape.get(1), (int) shape.get(2), (int) shape.get(3)))
                .toList();
    }

    /// `[B, count, width]` → B tokens.
    static List<Tokens> tokens(NDArray batch, int width) {
        return each(batch).stream()
                .map(values -> new Tokens(values, values.length / width, width))
                .toList();
    }
}
