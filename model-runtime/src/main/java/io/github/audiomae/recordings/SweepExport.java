package io.github.audiomae.recordings;

import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Turns;
import io.github.audiomae.sweep.SweepPlan;
import io.github.audiomae.sweep.SweepPoint;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/// Sweeps the first window of recordings and writes a [SweepTable]. The model is not closed here.
public final class SweepExport {
    private final SweepScan scan;

    /// @param model must be able to reconstruct
    /// @param turns gives the model to one piece of work at a time; a turn is one mask
    public SweepExport(LoadedModel model, Turns turns) {
        scan = new SweepScan(model, model, turns);
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
        try (SweepTable rows = new SweepTable(table)) {
            List<SweepScan.Found> all = scan.run(
                    files,
                    reader,
                    plan,
                    points -> points.forEach(found -> rows.add(found.file(), found.point())),
                    listener,
                    Progress.NONE,
                    token);
            if (!all.isEmpty()) {
                rows.commit();
            }
            return all.stream().map(SweepScan.Found::point).toList();
        }
    }
}
