package io.github.audiomae.recordings;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.pipeline.PlacedWindow;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.pipeline.WindowPipeline;
import io.github.audiomae.pipeline.WindowSink;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.run.Turns;
import io.github.audiomae.sweep.Sweep;
import io.github.audiomae.sweep.SweepPlan;
import io.github.audiomae.sweep.SweepPoint;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// Sweeps the first window of recordings and writes a table: `file,kind,ratio,hidden_share,seed,masked_mse,
/// best_guess_mse,top_label,top_score`, one row per mask; undefined values are empty. The model is not closed here.
public final class SweepExport {
    /// One window per recording: the next would begin after 30 years.
    private static final double HOP_SECONDS = 1e9;

    private final LoadedModel model;
    private final Sweep sweep;

    /// @param model must be able to reconstruct
    /// @param turns gives the model to one piece of work at a time; a turn is one mask
    public SweepExport(LoadedModel model, Turns turns) {
        this.model = model;
        sweep = new Sweep(model, turns);
    }

    /// Sweeps recordings. Nothing is written if none can be read, or it is cancelled. Blocking.
    ///
    /// @param reader how recordings are read
    /// @param table the file to write
    /// @return the points of all recordings
    /// @throws ProblemException if the table cannot be written
    /// @throws CancellationException if `token` was cancelled
    public List<SweepPoint> run(
            List<Path> files,
            RecordingReader reader,
            SweepPlan plan,
            Path table,
            RecordingsListener listener,
            CancellationToken token) {
        Preprocessing as = model.manifest().preprocessing();
        WindowPlan first = new WindowPlan(as.soundSeconds(), HOP_SECONDS, as);
        Iterable<RecordingInput> recordings = () -> files.stream()
                .map(file -> new RecordingInput(file, reader.opening(file), first))
                .iterator();
        try (AtomicWriter<Writer> text = AtomicWriter.text(table)) {
            text.write(out -> CSVFormat.RFC4180.printRecord(
                    out,
                    "file",
                    "kind",
                    "ratio",
                    "hidden_share",
                    "seed",
                    "masked_mse",
                    "best_guess_mse",
                    "top_label",
                    "top_score"));
            Rows rows = new Rows(text, listener);
            // The sweep takes a turn for each mask, so the pipeline must not hold one for all of them.
            new WindowPipeline<>(model, (batch, stop) -> points(batch, plan, stop), Turns.ALONE)
                    .run(recordings, rows, token);
            if (!rows.all.isEmpty()) {
                text.commit();
            }
            return List.copyOf(rows.all);
        }
    }

    private List<List<SweepPoint>> points(List<PlacedWindow> batch, SweepPlan plan, CancellationToken token) {
        return batch.stream()
                .map(placed -> sweep.run(placed.window(), plan, point -> {}, token))
                .toList();
    }

    private static final class Rows implements WindowSink<List<SweepPoint>> {
        private final AtomicWriter<Writer> text;
        private final RecordingsListener listener;
        private final List<SweepPoint> all = new ArrayList<>();

        Rows(AtomicWriter<Writer> text, RecordingsListener listener) {
            this.text = text;
            this.listener = listener;
        }

        @Override
        public void begin(RecordingInput recording, double seconds, List<TimeSpan> windows) {
            listener.begun(recording.file());
        }

        @Override
        public void result(RecordingInput recording, TimeSpan span, List<SweepPoint> points) {
            for (SweepPoint point : points) {
                text.write(out -> CSVFormat.RFC4180.printRecord(out, row(recording.file(), point)));
            }
            all.addAll(points);
        }

        private static Object[] row(Path file, SweepPoint point) {
            return new @Nullable Object[] {
                file,
                EnumWord.of(point.step().kind()),
                point.step().ratio(),
                cell(point.hiddenShare()),
                point.step().seed(),
                cell(point.maskedMse()),
                cell(point.bestGuessMse()),
                point.classes().map(classes -> classes.top().label()).orElse(""),
                point.classes()
                        .map(classes -> Float.toString(classes.top().score()))
                        .orElse("")
            };
        }

        private static String cell(OptionalDouble value) {
            return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
        }

        @Override
        public void end(RecordingInput recording, List<Sentence> warnings) {
            listener.done(recording.file(), warnings);
        }

        @Override
        public void failed(RecordingInput recording, ProblemException problem) {
            listener.failed(recording.file(), problem);
        }

        @Override
        public boolean wantsMore() {
            return listener.wantsMore();
        }
    }
}
