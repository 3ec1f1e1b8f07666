package io.github.audiomae.recordings;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.export.Npy;
import io.github.audiomae.export.NpyRows;
import io.github.audiomae.features.FeatureReader;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.List;

/// Writes the features of recordings as arrays. Thread-safe.
///
/// @param reader how recordings are read
public record FeatureExport(RecordingReader reader) {
    /// Writes the log-mel features of a whole sound, float32 `[frames, 128]`, while it is read: the memory needed
    /// does not depend on its length.
    ///
    /// @return what a person should know about the sound
    /// @throws ProblemException if it cannot be read, or is an array already, or the target cannot be written
    /// @throws java.util.concurrent.CancellationException if `token` was cancelled
    public List<Sentence> whole(Path sound, Path target, CancellationToken token) {
        if (RecordingReader.isArray(sound)) {
            throw new ProblemException(ProblemCode.WRONG_REQUEST, Sentence.of("features.already", sound));
        }
        try (AudioSource source = reader.openSound(sound);
                AtomicWriter<NpyRows> rows = NpyRows.at(target, LogMelSpectrogram.MEL_BINS)) {
            new FeatureReader()
                    .readAll(source, token, (values, frames) -> rows.write(array -> array.addAll(values, frames)));
            rows.commit();
            return source.warnings();
        }
    }

    /// Writes one window as a model sees it, normalised and padded, float32 `[frames, 128]`.
    ///
    /// @param as how the input of the model is made
    /// @param fromSecond where the window begins, ≥ 0
    /// @return what a person should know about the recording
    /// @throws ProblemException if it cannot be read, or the target cannot be written
    public List<Sentence> window(Path recording, Preprocessing as, double fromSecond, Path target) {
        try (WindowSource source = reader.open(recording, as)) {
            SpectrogramWindow window = source.window(new TimeSpan(fromSecond, fromSecond + as.windowSeconds()), as);
            AtomicFile.write(
                    target,
                    draft -> Npy.writeFloats(draft, window.toArray(), window.frames(), SpectrogramWindow.MEL_BINS));
            return source.warnings();
        }
    }
}
