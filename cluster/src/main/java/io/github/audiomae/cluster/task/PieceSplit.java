package io.github.audiomae.cluster.task;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.run.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Divides long recordings, so that one of a day does not keep a job waiting for one task. A piece begins with a window
/// of the whole recording, so that the windows are the same.
public final class PieceSplit {
    /// Smaller files are not opened for this: at 16 kbit/s, about an hour.
    private static final long LONG_BYTES = 8L << 20;

    /// A lossy file is decoded from its start for each piece, so that its pieces are longer.
    private static final int LOSSY_FACTOR = 4;

    private PieceSplit() {}

    /// The pieces of a recording; itself if it is short, or cannot be read.
    public static Iterator<Piece> of(Piece whole, JobOrder order) {
        if (whole.bytes() < LONG_BYTES
                || order.splitSeconds() <= 0
                || !order.assignment().divides()) {
            return List.of(whole).iterator();
        }
        Path file = whole.place().path();
        LoadedModel model = ExecutorModels.open(order.model());
        RecordingReader reader = order.reading().reader();
        try {
            if (RecordingReader.isArray(file)) {
                return List.of(whole).iterator();
            }
            WindowPlan plan = order.reading().plan(model.manifest().preprocessing());
            try (AudioSource sound = reader.openSound(file, model.manifest().preprocessing())) {
                boolean lossless = sound.info().bitsPerSample().isPresent();
                int windows = plan.windows(sound.length() / (double) sound.sampleRateHz());
                double seconds = lossless ? order.splitSeconds() : order.splitSeconds() * LOSSY_FACTOR;
                return pieces(whole, windows, (int) Math.max(1, Math.ceil(seconds / plan.hopSeconds())));
            }
        } catch (ProblemException e) {
            return List.of(whole).iterator(); // fails when it is analysed, and is told then
        }
    }

    private static Iterator<Piece> pieces(Piece whole, int windows, int together) {
        if (windows <= together) {
            return List.of(whole).iterator();
        }
        String hash = PieceSource.hash(whole.place().path());
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0; from < windows; from += together) {
            pieces.add(whole.windows(from, Math.min(windows, from + together), hash));
        }
        return pieces.iterator();
    }
}
