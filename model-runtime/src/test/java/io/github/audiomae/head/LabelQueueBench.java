package io.github.audiomae.head;

import com.sun.management.OperatingSystemMXBean;
import io.github.audiomae.collection.CatalogueFilter;
import io.github.audiomae.collection.CollectionLabels;
import io.github.audiomae.collection.CollectionLabels.Said;
import io.github.audiomae.collection.MadeUpCollection;
import io.github.audiomae.collection.SoundCollection;
import io.github.audiomae.collection.WindowJudgement;
import io.github.audiomae.run.CancellationToken;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Measures how long *Label next* takes to learn and to choose the next ten, round by round. Arguments: numbers of
/// recordings of ten windows each, with made-up vectors of 192 values of twenty kinds.
final class LabelQueueBench {
    private static final int WIDTH = 192;
    private static final int KINDS = 20;
    private static final int WINDOWS = 10;
    private static final int ROUNDS = 30;
    private static final double NANOS = 1e9;

    private LabelQueueBench() {}

    public static void main(String... sizes) throws Exception {
        for (String size : sizes) {
            measure(Integer.parseInt(size));
        }
    }

    private static void measure(int recordings) throws Exception {
        Path folder = Files.createTempDirectory("queue-bench");
        Random random = new Random(5);
        try (SoundCollection collection = MadeUpCollection.make(
                folder.resolve("x.collection"), WIDTH, recordings, WINDOWS, (recording, window) -> {
                    float[] vector = new float[WIDTH];
                    for (int i = 0; i < WIDTH; i++) {
                        vector[i] = (float) random.nextGaussian() + (i % KINDS == recording % KINDS ? 1 : 0);
                    }
                    return vector;
                })) {
            LabelQueue queue = LabelQueue.of(collection);
            for (int round = 0; round < ROUNDS; round++) {
                OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
                long processor = system.getProcessCpuTime();
                long start = System.nanoTime();
                List<Suggestion> ten = queue.next(collection, CatalogueFilter.ALL, WINDOWS, CancellationToken.none())
                        .suggestions();
                System.out.printf(
                        Locale.ROOT,
                        "%,d windows, %d judged: %.2f s of processor time, %.2f s%n",
                        recordings * WINDOWS,
                        round * WINDOWS,
                        (system.getProcessCpuTime() - processor) / NANOS,
                        (System.nanoTime() - start) / NANOS);
                new CollectionLabels(collection)
                        .keep(
                                "queue",
                                ten.stream()
                                        .map(one -> new Said(
                                                one.window().id(),
                                                "kind " + one.window().id() / WINDOWS % KINDS,
                                                WindowJudgement.RIGHT))
                                        .toList());
            }
        }
    }
}
