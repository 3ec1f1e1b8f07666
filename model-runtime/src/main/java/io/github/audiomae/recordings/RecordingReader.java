package io.github.audiomae.recordings;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.FeatureWindowSource;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.NormalizedWindowSource;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.SoundWindowSource;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.files.PatientRead;
import io.github.audiomae.pipeline.RecordingInput;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.timestamp.StartFindings;
import io.github.audiomae.timestamp.StartReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Opens files as recordings: sounds of any format, and NumPy arrays of features, judged by content.
///
/// @param channel of a sound
/// @param normalizedArrays whether `.npy` files hold a model's input, `[frames, 128]`, normalised and padded, instead
/// of raw log-mel values, `[frames, 128]`
/// @param starts finds out when recordings began
public record RecordingReader(ChannelChoice channel, boolean normalizedArrays, StartReader starts) {
    /// The mix of all channels of a sound; raw log-mel values in arrays.
    public static final RecordingReader MIX = new RecordingReader(ChannelChoice.average(), false);

    private static final byte[] NPY_MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    /// With the usual ways to find out when recordings began.
    public RecordingReader(ChannelChoice channel, boolean normalizedArrays) {
        this(channel, normalizedArrays, StartReader.USUAL);
    }

    /// What is written about the start of a recording; nothing for an array that cannot be read.
    public StartFindings startsOf(Path file) {
        return starts.read(file);
    }

    /// Warnings about a recording, and the remark that its start is written differently in two places.
    static List<Sentence> withStart(StartFindings starts, List<Sentence> warnings) {
        return Stream.concat(warnings.stream(), starts.disagreement().stream()).toList();
    }

    /// Opens a recording.
    ///
    /// @param as how the input of the model that will use it is made
    /// @return to be closed by the caller
    /// @throws ProblemException if the file cannot be read, or an array has another shape
    public WindowSource open(Path file, Preprocessing as) {
        if (!isArray(file)) {
            return new SoundWindowSource(openSound(file, as));
        }
        if (normalizedArrays) {
            return NormalizedWindowSource.of(
                    file.toString(), array(file, as.frames()).values(), as);
        }
        return new FeatureWindowSource(file.toString(), features(file));
    }

    /// An opening of a file for a pipeline, which calls it later.
    public RecordingInput.Opening opening(Path file) {
        return as -> open(file, as);
    }

    /// Opens a sound file at the rate at which the program shows and plays sounds.
    ///
    /// @return to be closed by the caller
    /// @throws ProblemException if it cannot be read, or has no such channel
    public AudioSource openSound(Path file) {
        return AudioSource.open(file, channel);
    }

    /// Opens a sound file at the rate of a model.
    ///
    /// @return to be closed by the caller
    /// @throws ProblemException if it cannot be read, or has no such channel
    public AudioSource openSound(Path file, Preprocessing as) {
        return AudioSource.open(file, channel, as.sampleRate());
    }

    /// Reads an array of raw log-mel values.
    ///
    /// @throws ProblemException if the file cannot be read, or has another shape than `[frames, 128]`
    public static LogMelSpectrogram features(Path file) {
        return new LogMelSpectrogram(array(file, -1).values());
    }

    /// Whether a file begins like a NumPy array.
    ///
    /// @throws ProblemException if it cannot be read, or does not answer
    public static boolean isArray(Path file) {
        try {
            return PatientRead.within(PatientRead.PATIENCE, file, () -> beginsAsArray(file));
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_UNREADABLE, Sentence.of("sound.unreadable", file), e);
        }
    }

    private static boolean beginsAsArray(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(NPY_MAGIC.length), NPY_MAGIC);
        }
    }

    private static Npy.Floats array(Path file, int frames) {
        Npy.Floats array = Npy.readFloats(file);
        int[] shape = withoutBatch(array.shape());
        boolean fits =
                shape.length == 2 && shape[1] == LogMelSpectrogram.MEL_BINS && (frames < 0 || shape[0] == frames);
        if (!fits) {
            throw new ProblemException(
                    ProblemCode.ARRAY_UNFIT,
                    frames < 0
                            ? Sentence.of("array.features", file, Arrays.toString(shape))
                            : Sentence.of("array.window", file, Arrays.toString(shape), frames));
        }
        for (float value : array.values()) {
            if (!Float.isFinite(value)) {
                throw new ProblemException(ProblemCode.ARRAY_UNFIT, Sentence.of("array.not-finite", file));
            }
        }
        return array;
    }

    /// The shape without leading axes of length 1, since arrays are often saved as a batch of one.
    private static int[] withoutBatch(int... shape) {
        int from = 0;
        while (shape.length - from > 2 && shape[from] == 1) {
            from++;
        }
        return Arrays.copyOfRange(shape, from, shape.length);
    }
}
