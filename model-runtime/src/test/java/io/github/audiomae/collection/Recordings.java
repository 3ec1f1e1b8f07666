package io.github.audiomae.collection;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.WindowDescriber.Description;
import io.github.audiomae.export.EmbeddingCard;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.pipeline.PipelineSize;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Collections of small recordings, described without a model: a vector holds the means of groups of mel bins.
final class Recordings {
    static final int WIDTH = 8;
    static final int ROWS_PER_SEGMENT = 16;
    private static final List<String> CLASSES = List.of("low", "high");

    private Recordings() {}

    /// An array of features of a length, different for each seed.
    static Path array(Path file, double seconds, long seed) throws IOException {
        Random random = new Random(seed);
        float[] values =
                new float[(int) Math.round(seconds / LogMelSpectrogram.HOP_SECONDS) * LogMelSpectrogram.MEL_BINS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() - 4);
        }
        Files.createDirectories(file.getParent());
        Npy.writeFloats(file, values, values.length / LogMelSpectrogram.MEL_BINS, LogMelSpectrogram.MEL_BINS);
        return file;
    }

    /// Makes an empty collection with windows of one second.
    static SoundCollection collection(Path folder) {
        SoundCollection.create(
                folder,
                new CollectionCard(
                        CollectionCard.SCHEMA,
                        "test",
                        "2026-01-01T00:00:00Z",
                        new EmbeddingCard.Model("means", "Means", "none", "0", "none", null, "fp32", null),
                        Preprocessing.AUDIOSET,
                        new EmbeddingCard.Window(1, 1, EmbeddingCard.Window.PADDING),
                        "clip",
                        "means of groups of mel bins",
                        WIDTH,
                        "mix",
                        "fp32",
                        ROWS_PER_SEGMENT,
                        CLASSES));
        return SoundCollection.open(folder);
    }

    /// Fills collections; remembers what it was told.
    static final class Filling implements RecordingsListener {
        final CancellationToken token = new CancellationToken();
        final List<String> done = new ArrayList<>();
        final List<String> failed = new ArrayList<>();
        int analysed;
        private final Duration keptEvery;
        private final Runnable eachWindow;

        Filling() {
            this(Duration.ZERO, () -> {});
        }

        Filling(Duration keptEvery, Runnable eachWindow) {
            this.keptEvery = keptEvery;
            this.eachWindow = eachWindow;
        }

        Filling add(SoundCollection collection, Path... paths) {
            new CollectionFilling(
                            collection,
                            new WindowPipeline<>(
                                    this::describe, Preprocessing.AUDIOSET, PipelineSize.oneByOne(1), Turns.ALONE),
                            keptEvery)
                    .add(List.of(paths), (path, reason) -> failed.add(String.valueOf(path)), n -> {}, this, token);
            return this;
        }

        private List<Description> describe(List<PlacedWindow> batch, CancellationToken stop) {
            return batch.stream()
                    .map(placed -> {
                        stop.throwIfCancelled();
                        analysed++;
                        eachWindow.run();
                        return description(placed.window());
                    })
                    .toList();
        }

        @Override
        public void done(Path file, List<Sentence> warnings) {
            done.add(file.getFileName().toString());
        }

        @Override
        public void failed(Path file, ProblemException problem) {
            failed.add(file.getFileName().toString());
        }
    }

    private static Description description(SpectrogramWindow window) {
        float[] vector = new float[WIDTH];
        int bins = SpectrogramWindow.MEL_BINS / WIDTH;
        for (int frame = 0; frame < window.soundFrames(); frame++) {
            for (int bin = 0; bin < SpectrogramWindow.MEL_BINS; bin++) {
                vector[bin / bins] += window.at(frame, bin) / bins / window.soundFrames();
            }
        }
        return new Description(
                vector,
                Optional.of(new Classification(
                        new float[] {vector[0] * 10, vector[WIDTH - 1] * 10},
                        CLASSES,
                        vector,
                        null,
                        1,
                        new RunningDevice(ExecutionTarget.cpu(), Optional.empty()))));
    }

    /// Everything that is stored of the windows, in order of recordings and time: path, span, vector, scores.
    static List<String> rows(SoundCollection collection, Path base) {
        List<String> rows = new ArrayList<>();
        try (MappedRows vectors = collection.vectors()) {
            collection
                    .catalogue()
                    .each(
                            "SELECT o.folder, r.path, w.start_s, w.end_s, w.id, (SELECT group_concat(s.class || '=' ||"
                                    + " s.score) FROM scores s WHERE s.window = w.id) FROM windows w JOIN recordings r"
                                    + " ON r.id = w.recording JOIN roots o ON o.id = r.root"
                                    + " ORDER BY o.folder, r.path, w.id",
                            row -> {
                                StringBuilder text = new StringBuilder();
                                for (float value : vectors.row(row.getLong(5))) {
                                    text.append(' ').append(Integer.toHexString(Float.floatToIntBits(value)));
                                }
                                Path file = Path.of(row.getString(1)).resolve(row.getString(2));
                                rows.add(base.relativize(file) + " "
                                        + new TimeSpan(row.getDouble(3), row.getDouble(4)) + text + " "
                                        + row.getString(6));
                            });
        }
        return rows;
    }
}
