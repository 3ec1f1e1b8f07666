package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.features.Preprocessing;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// Measures exact search and large collections with made-up vectors. Arguments: a folder for the files (a million
/// vectors of 768 values need 3.1 GB), and what to measure: `search`, `status`, or both.
final class CollectionBench {
    private static final int ROUNDS = 15;
    private static final int MILLION = 1_000_000;
    private static final double NANOS_PER_MILLI = 1e6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CollectionBench() {}

    public static void main(String... folderAndParts) throws Exception {
        Path folder = Path.of(folderAndParts[0]);
        List<String> parts = List.of(folderAndParts).subList(1, folderAndParts.length);
        if (parts.isEmpty() || parts.contains("search")) {
            search(folder.resolve("a"), 200_000, 192);
            search(folder.resolve("b"), 100_000, 768);
            search(folder.resolve("c"), MILLION, 768);
        }
        if (parts.isEmpty() || parts.contains("status")) {
            status(folder.resolve("d.collection"), 100_000);
            status(folder.resolve("e.collection"), MILLION);
        }
    }

    private static void search(Path folder, int rows, int width) throws Exception {
        Segments vectors = new Segments(folder.resolve("vectors"), width, CollectionCard.ROWS_PER_SEGMENT);
        Segments norms = new Segments(folder.resolve("norms"), 1, CollectionCard.ROWS_PER_SEGMENT);
        if (!Files.exists(vectors.file(rows - 1L))) {
            fill(vectors, norms, rows);
        }
        float[] query = randomVector(new Random(1), width);
        try (MappedRows mapped = new MappedRows(vectors, rows);
                MappedRows lengths = new MappedRows(norms, rows)) {
            CosineSearch search = new CosineSearch(mapped, lengths, new BitSet());
            int all = Runtime.getRuntime().availableProcessors();
            say(
                    "%,d x %d: one thread %s, %d threads %s",
                    rows,
                    width,
                    times(() -> search.nearest(List.of(query), 10, 1)),
                    all,
                    times(() -> search.nearest(List.of(query), 10, all)));
            say("%,d x %d: the same bytes, only added up, one thread %s", rows, width, times(() -> sum(mapped)));
        }
    }

    /// The sum of all bytes as 64-bit integers: no search can take less time than to read what it compares.
    private static long sum(MappedRows mapped) {
        long sum = 0;
        for (long row = 0; row < mapped.rows(); ) {
            MemorySegment rows = mapped.from(row);
            sum += sum(rows);
            row += rows.byteSize() / Float.BYTES / mapped.width();
        }
        return sum;
    }

    private static long sum(MemorySegment rows) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (long at = 0; at <= rows.byteSize() - 4 * Long.BYTES; at += 4 * Long.BYTES) {
            a += rows.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
            b += rows.get(ValueLayout.JAVA_LONG_UNALIGNED, at + Long.BYTES);
            c += rows.get(ValueLayout.JAVA_LONG_UNALIGNED, at + 2 * Long.BYTES);
            d += rows.get(ValueLayout.JAVA_LONG_UNALIGNED, at + 3 * Long.BYTES);
        }
        return a + b + c + d;
    }

    private static void fill(Segments vectors, Segments norms, int rows) {
        Random random = new Random(2);
        try (SegmentWriter writer = new SegmentWriter(vectors, 0);
                SegmentWriter lengths = new SegmentWriter(norms, 0)) {
            for (int row = 0; row < rows; row++) {
                float[] vector = randomVector(random, vectors.width());
                writer.append(vector);
                lengths.append(CollectionWriter.norm(vector));
            }
            writer.force();
            lengths.force();
        }
    }

    /// A collection of recordings of 100 windows each, with five scores a window.
    private static void status(Path folder, int windows) throws Exception {
        int width = 192;
        if (!Files.exists(folder)) {
            long start = System.nanoTime();
            makeCollection(folder, windows, width);
            say("%,d windows made in %.1f s", windows, (System.nanoTime() - start) / 1e9);
        }
        say("%,d windows: %,d bytes", windows, bytes(folder));
        say(
                "%,d windows: open and status %s",
                windows, times(() -> {
                    try (SoundCollection collection = SoundCollection.open(folder)) {
                        return collection.status();
                    }
                }));
        float[] query = randomVector(new Random(1), width);
        say(
                "%,d windows: open and search %s",
                windows, times(() -> {
                    try (SoundCollection collection = SoundCollection.open(folder);
                            SimilaritySearch search = new SimilaritySearch(collection)) {
                        return search.like(List.of(query), SeveralExamples.NEAREST, 10);
                    }
                }));
        System.gc();
        say(
                "heap in use: %.0f MB",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
    }

    private static void makeCollection(Path folder, int windows, int width) {
        CollectionCard card = new CollectionCard(
                CollectionCard.SCHEMA,
                "bench",
                "2026-01-01T00:00:00Z",
                new EmbeddingCard.Model("none", "None", "none", "0", "none", null, "fp32", null),
                Preprocessing.AUDIOSET,
                new EmbeddingCard.Window(5, 5, EmbeddingCard.Window.PADDING),
                "clip",
                "made up",
                width,
                "mix",
                "fp32",
                CollectionCard.ROWS_PER_SEGMENT,
                List.of("a", "b", "c", "d", "e", "f", "g", "h"));
        SoundCollection.create(folder, card);
        Random random = new Random(3);
        try (CollectionWriter writer = CollectionWriter.open(folder, card)) {
            Path root = folder.toAbsolutePath().resolveSibling("recordings");
            for (int recording = 1; recording <= windows / 100; recording++) {
                writer.change();
                writer.recordings().add(root.resolve(recording + ".wav"), root, new FileMark(recording, 0));
                for (int i = 0; i < 100; i++) {
                    List<Tag> best = IntStream.range(0, 5)
                            .mapToObj(c -> new Tag(c, "", random.nextFloat()))
                            .toList();
                    writer.add(recording, new TimeSpan(i * 5, i * 5 + 5), randomVector(random, width), best);
                }
                writer.windows().setCount(recording, 100);
                writer.recordings().done(recording);
                if (recording % 500 == 0) {
                    writer.commit();
                }
            }
            writer.commit();
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static float[] randomVector(Random random, int width) {
        float[] vector = new float[width];
        for (int i = 0; i < width; i++) {
            vector[i] = random.nextFloat() - 0.5f;
        }
        return vector;
    }

    private static String times(Callable<?> work) throws Exception {
        double[] millis = new double[ROUNDS];
        double[] processor = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long own = THREADS.getCurrentThreadCpuTime();
            if (work.call() == null) {
                throw new IllegalStateException("nothing found");
            }
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            processor[i] = (THREADS.getCurrentThreadCpuTime() - own) / NANOS_PER_MILLI;
        }
        double first = millis[0];
        Arrays.sort(millis);
        Arrays.sort(processor);
        return String.format(
                Locale.ROOT,
                "%.1f ms (fastest; median %.1f, first %.1f; processor time of this thread %.1f)",
                millis[0],
                millis[ROUNDS / 2],
                first,
                processor[0]);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
