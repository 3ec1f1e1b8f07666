package io.github.audiomae.recordings;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.export.NpyRows;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.figure.ChartFigure;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.surprise.Expectation;
import io.github.audiomae.surprise.SurpriseCurve;
import io.github.audiomae.surprise.SurpriseStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the result of a [SurpriseScan]: `surprise.csv`, one row per time step; `surprise.npy`, float32 `[steps,
/// bands]`, the lowest band first; `expected.npy` and `spread.npy`, float32 `[frames, 128]`, the mean
/// reconstruction and its standard deviation as raw log-mel values. Nothing appears before [#commit()].
public final class SurpriseExport implements SurpriseScan.Listener, AutoCloseable {
    private final Normalization normalization;
    private final SurpriseTable table;
    private final AtomicWriter<NpyRows> expected;
    private final AtomicWriter<NpyRows> spreads;
    private final List<Sentence> warnings = new ArrayList<>();

    /// @param folder to write to
    /// @param model that scans
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written to
    public SurpriseExport(Path folder, ModelManifest model) {
        normalization = model.preprocessing().normalization();
        table = new SurpriseTable(folder, model.grid().frequency());
        expected = NpyRows.at(folder.resolve("expected.npy"), LogMelSpectrogram.MEL_BINS);
        spreads = NpyRows.at(folder.resolve("spread.npy"), LogMelSpectrogram.MEL_BINS);
    }

    @Override
    public void found(TimeSpan span, Expectation expectation) {
        for (SurpriseStep step : SurpriseStep.of(span, expectation)) {
            table.add(step);
        }
        for (int frame = 0; frame < expectation.window().soundFrames(); frame++) {
            int at = frame;
            expected.write(out -> addRow(out, expectation.mean(), at, true));
            spreads.write(out -> addRow(out, expectation.spread(), at, false));
        }
    }

    private void addRow(NpyRows out, float[] values, int frame, boolean levels) throws IOException {
        float[] row = new float[LogMelSpectrogram.MEL_BINS];
        for (int bin = 0; bin < row.length; bin++) {
            float value = values[frame * row.length + bin];
            row[bin] = levels ? normalization.invert(value) : value * 2 * normalization.std();
        }
        out.add(row);
    }

    @Override
    public void done(List<Sentence> found) {
        warnings.addAll(found);
    }

    /// What a person should know about the recording.
    public List<Sentence> warnings() {
        return List.copyOf(warnings);
    }

    /// All time steps so far, with their novelty.
    public SurpriseCurve novelty() {
        return table.novelty();
    }

    /// Surprise and novelty over the time of the recording.
    public ChartFigure figure(String title, List<String> caption) {
        return SurpriseFigure.of(title, caption, table.novelty());
    }

    /// Moves all files into place.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    public void commit() {
        table.commit();
        expected.commit();
        spreads.commit();
    }

    @Override
    public void close() {
        table.close();
        expected.close();
        spreads.close();
    }
}
