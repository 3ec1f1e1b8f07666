package io.github.audiomae.recordings;

import io.github.audiomae.export.NpyRows;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.surprise.SurpriseCurve;
import io.github.audiomae.surprise.SurpriseStep;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/// The surprise of a recording as files: `surprise.csv`, one row per time step, and `surprise.npy`, float32 `[steps,
/// bands]`, the lowest band first. Keeps all steps, since the novelty of one depends on the others. Nothing appears
/// before [#commit()].
public final class SurpriseTable implements AutoCloseable {
    private final AtomicWriter<Writer> table;
    private final AtomicWriter<NpyRows> bands;
    private final List<SurpriseStep> steps = new ArrayList<>();

    /// @param folder to write to
    /// @param bandCount number of bands
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written to
    public SurpriseTable(Path folder, int bandCount) {
        table = AtomicWriter.text(folder.resolve("surprise.csv"));
        bands = NpyRows.at(folder.resolve("surprise.npy"), bandCount);
        List<String> header = new ArrayList<>(List.of("start_s", "end_s", "surprise"));
        for (int band = 1; band <= bandCount; band++) {
            header.add("band" + band);
        }
        header.add("novelty");
        table.write(out -> CSVFormat.RFC4180.printRecord(out, header.toArray()));
    }

    /// Adds a step.
    public void add(SurpriseStep step) {
        steps.add(step);
        bands.write(out -> out.add(step.bands()));
    }

    /// All steps so far, with their novelty.
    public SurpriseCurve novelty() {
        return SurpriseCurve.novelty(steps);
    }

    private void write(SurpriseStep step, double novelty) {
        List<Object> row = new ArrayList<>(List.of(
                Numbers.seconds(step.span().startSeconds()),
                Numbers.seconds(step.span().endSeconds()),
                (float) step.sum()));
        for (float band : step.bands()) {
            row.add(band);
        }
        row.add((float) novelty);
        table.write(out -> CSVFormat.RFC4180.printRecord(out, row.toArray()));
    }

    /// Moves both files into place.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    public void commit() {
        double[] novelty = novelty().values();
        for (int i = 0; i < novelty.length; i++) {
            write(steps.get(i), novelty[i]);
        }
        table.commit();
        bands.commit();
    }

    @Override
    public void close() {
        table.close();
        bands.close();
    }
}
