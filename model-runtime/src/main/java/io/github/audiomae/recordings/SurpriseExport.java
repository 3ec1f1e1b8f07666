package io.github.audiomae.recordings;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.export.NpyRows;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.figure.Chart;
import io.github.audiomae.figure.ChartFigure;
import io.github.audiomae.figure.Series;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.model.ModelManifest;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.plot.ValueRange;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.surprise.Expectation;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// Writes the result of a [SurpriseScan]: `surprise.csv`, one row per time step; `surprise.npy`, float32 `[steps,
/// bands]`, the lowest band first; `expected.npy` and `spread.npy`, float32 `[frames, 128]`, the mean
/// reconstruction and its standard deviation as raw log-mel values. Nothing appears before [#commit()].
public final class SurpriseExport implements SurpriseScan.Listener, AutoCloseable {

    private final Normalization normalization;
    private final PatchGrid grid;
    private final double stepSeconds;
    private final AtomicWriter<Writer> table;
    private final AtomicWriter<NpyRows> surprises;
    private final AtomicWriter<NpyRows> expected;
    private final AtomicWriter<NpyRows> spreads;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> novelty = new ArrayList<>();
    private final List<Sentence> warnings = new ArrayList<>();

    /// @param folder to write to
    /// @param model that scans
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written to
    public SurpriseExport(Path folder, ModelManifest model) {
        normalization = model.preprocessing().normalization();
        grid = model.grid();
        stepSeconds = grid.stride() * LogMelSpectrogram.HOP_SECONDS;
        table = AtomicWriter.text(folder.resolve("surprise.csv"));
        surprises = NpyRows.at(folder.resolve("surprise.npy"), grid.frequency());
        expected = NpyRows.at(folder.resolve("expected.npy"), LogMelSpectrogram.MEL_BINS);
        spreads = NpyRows.at(folder.resolve("spread.npy"), LogMelSpectrogram.MEL_BINS);
        List<String> header = new ArrayList<>(List.of("start_s", "end_s", "surprise"));
        for (int band = 1; band <= grid.frequency(); band++) {
            header.add("band" + band);
        }
        table.write(out -> CSVFormat.RFC4180.printRecord(out, header.toArray()));
    }

    @Override
    public void found(TimeSpan span, Expectation expectation) {
        float[] sums = expectation.novelty();
        float[] patches = expectation.surprises();
        for (int step = 0; step < sums.length; step++) {
            double start = span.startSeconds() + step * stepSeconds;
            float[] bands = new float[grid.frequency()];
            for (int band = 0; band < bands.length; band++) {
                bands[band] = patches[grid.patch(step, band)];
            }
            double sum = sums[step];
            table.write(out -> CSVFormat.RFC4180.printRecord(
                    out, row(start, Math.min(start + stepSeconds, span.endSeconds()), sum, bands)));
            surprises.write(out -> out.add(bands));
            times.add(start + stepSeconds / 2);
            novelty.add(sum);
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

    private static Object[] row(double start, double end, double sum, float[] bands) {
        List<Object> row = new ArrayList<>(List.of(Numbers.seconds(start), Numbers.seconds(end), (float) sum));
        for (float band : bands) {
            row.add(band);
        }
        return row.toArray();
    }

    @Override
    public void done(List<Sentence> found) {
        warnings.addAll(found);
    }

    /// What a person should know about the recording.
    public List<Sentence> warnings() {
        return List.copyOf(warnings);
    }

    /// The start of the most surprising time step, in seconds; 0 before there is one.
    public double mostSurprising() {
        int best = 0;
        for (int i = 1; i < novelty.size(); i++) {
            best = novelty.get(i) > novelty.get(best) ? i : best;
        }
        return novelty.isEmpty() ? 0 : times.get(best) - stepSeconds / 2;
    }

    /// The novelty curve over the time of the recording.
    public ChartFigure figure(String title, List<String> caption) {
        double[] x = times.stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = novelty.stream().mapToDouble(Double::doubleValue).toArray();
        List<Series> lines = List.of(Series.line("sum over all bands", Series.Style.BLUE, x, y));
        double end = x.length == 0 ? stepSeconds : x[x.length - 1] + stepSeconds / 2;
        return new ChartFigure(
                title,
                caption,
                List.of(new Chart("Surprise", "time in seconds", new ValueRange(0, end), Chart.fitting(lines), lines)));
    }

    /// Moves all files into place.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    public void commit() {
        table.commit();
        surprises.commit();
        expected.commit();
        spreads.commit();
    }

    @Override
    public void close() {
        table.close();
        surprises.close();
        expected.close();
        spreads.close();
    }
}
