package io.github.audiomae.map;

import com.sun.management.OperatingSystemMXBean;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.Progress;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/// Measures maps of made-up vectors: seconds and processor seconds of principal components, neighbours and UMAP.
/// Arguments: number of vectors and their width, `20000 192` without them.
final class MapBench {
    private static final double NANOS = 1e9;

    private MapBench() {}

    public static void main(String... sizes) {
        int rows = sizes.length > 0 ? Integer.parseInt(sizes[0]) : 20_000;
        int width = sizes.length > 1 ? Integer.parseInt(sizes[1]) : 192;
        Random random = new Random(1);
        float[] values = new float[rows * width];
        float[] centres = new float[50 * width];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = centres[(i / width % 50) * width + i % width] + (float) random.nextGaussian();
        }
        Vectors vectors = new Vectors(values, width);
        time("principal components", () -> PrincipalComponents.of(vectors).project(vectors));
        time("neighbours", () -> Neighbours.of(vectors, 14, new CancellationToken(), Progress.NONE));
        Points first = time("UMAP", () -> new Umap(15, 1).place(vectors, new CancellationToken(), Progress.NONE));
        Points second = time("again", () -> new Umap(15, 1).place(vectors, new CancellationToken(), Progress.NONE));
        System.out.println("same: " + Arrays.equals(first.x(), second.x()));
    }

    private static <T> T time(String what, Supplier<T> work) {
        long start = System.nanoTime();
        long processor = processor();
        T result = work.get();
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %.1f s, %.1f s of processor time",
                what,
                (System.nanoTime() - start) / NANOS,
                (processor() - processor) / NANOS));
        return result;
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
