package io.github.audiomae.app.cli;

import io.github.audiomae.audio.io.AudioSource;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.export.Npy;
import io.github.audiomae.features.LogMelSpectrogram;
import io.github.audiomae.features.Normalization;
import io.github.audiomae.features.NormalizedWindow;
import io.github.audiomae.features.SoundWindows;
import io.github.audiomae.features.SpectrogramWindow;
import io.github.audiomae.features.SpectrogramWindows;
import io.github.audiomae.features.WindowSource;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How files given to a command are read: sounds of any format, and NumPy arrays of features.
final class Recordings {
    private static final byte[] NPY_MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    @Option(
            names = "--normalized-input",
            description = "A .npy file holds what the model sees, [1024, 128], normalised and padded; without this "
                    + "option it holds raw log-mel values, [frames, 128].")
    private boolean normalizedInput;

    @Option(
            names = "--channel",
            paramLabel = "N",
            converter = ChannelConverter.class,
            defaultValue = "mix",
            description = "Which channel to read, counted from 1, or mix: the average of all (default: mix).")
    private ChannelChoice channel = ChannelChoice.average();

    /// Opens a file, judged by its content.
    WindowSource open(Path file, Normalization normalization) {
        if (!isNumpy(file)) {
            return new SoundWindows(openSound(file));
        }
        if (normalizedInput) {
            return NormalizedWindow.of(
                    file.toString(),
                    readArray(file, SpectrogramWindow.FRAMES, " normalised").values(),
                    normalization);
        }
        return new SpectrogramWindows(file.toString(), readFeatures(file));
    }

    /// Opens a sound file.
    AudioSource openSound(Path file) {
        return AudioSource.open(file, channel);
    }

    /// Reads raw log-mel values.
    static LogMelSpectrogram readFeatures(Path file) {
        return new LogMelSpectrogram(readArray(file, -1, "").values());
    }

    /// What results say about the channel: its number, or `mix`.
    String channelName() {
        return channel instanceof ChannelChoice.Single(int index) ? Integer.toString(index + 1) : "mix";
    }

    /// The channel's number from 1, for tables that know no mix; 1 for a mix.
    int channelNumber() {
        return channel instanceof ChannelChoice.Single(int index) ? index + 1 : 1;
    }

    /// Whether a file begins as NumPy arrays do.
    static boolean isNumpy(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(NPY_MAGIC.length), NPY_MAGIC);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.SOUND_UNREADABLE,
                    Sentence.untranslated("Cannot read " + file + ": check that you may open it."),
                    e);
        }
    }

    private static Npy.Floats readArray(Path file, int frames, String kind) {
        Npy.Floats array = Npy.readFloats(file);
        int[] shape = withoutBatch(array.shape());
        boolean fits =
                shape.length == 2 && shape[1] == LogMelSpectrogram.MEL_BINS && (frames < 0 || shape[0] == frames);
        if (!fits) {
            throw new ProblemException(
                    ProblemCode.ARRAY_UNFIT,
                    Sentence.untranslated(file + " has the shape " + Arrays.toString(shape) + " where" + kind
                            + " features have [" + (frames < 0 ? "frames" : frames) + ", 128]."));
        }
        for (float value : array.values()) {
            if (!Float.isFinite(value)) {
                throw new ProblemException(
                        ProblemCode.ARRAY_UNFIT,
                        Sentence.untranslated(file + " holds values that are infinite or no numbers."));
            }
        }
        return array;
    }

    /// Without leading axes of length 1: a batch of one, as tensors for models often are.
    private static int[] withoutBatch(int... shape) {
        int from = 0;
        while (shape.length - from > 2 && shape[from] == 1) {
            from++;
        }
        return Arrays.copyOfRange(shape, from, shape.length);
    }

    /// Reads `mix` or a number from 1.
    static final class ChannelConverter implements ITypeConverter<ChannelChoice> {
        @Override
        public ChannelChoice convert(String value) {
            if (value.equals("mix")) {
                return ChannelChoice.average();
            }
            try {
                return ChannelChoice.single(Integer.parseInt(value) - 1);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is neither mix nor a channel number from 1");
            }
        }
    }
}
