package io.github.audiomae.experiment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.files.Sha256;
import io.github.audiomae.inference.RunningDevice;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything that determines a reconstruction, and its result: enough to repeat it bit by bit on a CPU.
///
/// @param schema [#SCHEMA]
/// @param program that wrote the card
/// @param created when, ISO 8601
/// @param maskFile beside the card: int64 `[K]`, the visible patches in the order of the encoder's input
/// @param maskDescription the mask in words, for information only
/// @param hiddenShare share of the patches with sound that is hidden, 0 … 1, for information only; null if there are
///     none
/// @param levels `raw`, `normalized`, `estimated` or `oracle`; affects what is shown, not what is predicted
/// @param figureFile beside the card
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ExperimentCard(
        @Nullable String schema,
        @Nullable String program,
        @Nullable String created,
        @Nullable Sound sound,
        @Nullable Model model,
        @Nullable String maskFile,
        @Nullable String maskDescription,
        @Nullable Double hiddenShare,
        @Nullable String levels,
        @Nullable String figureFile,
        @Nullable Device device,
        @Nullable Result result) {
    /// The schema that this version writes and reads.
    public static final String SCHEMA = "audio-mae-explorer/experiment/1";

    /// The sound.
    ///
    /// @param file its path when the card was written
    /// @param sha256 of its bytes
    /// @param channel `mix`, or its number from 1
    /// @param startS start of the window, in seconds
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Sound(String file, String sha256, String channel, double startS) {
        public Sound {
            Objects.requireNonNull(Path.of(file), "file");
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(channel, "channel");
        }
    }

    /// The model.
    ///
    /// @param sha256 over all its files
    /// @param precision `fp32` or `int8`; null in cards of earlier versions, which means `fp32`
    /// @param input how the sound became its input, for information only; null in cards of earlier versions
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Model(
            String id,
            String name,
            String sha256,
            @Nullable String precision,
            @Nullable StatedWindow input) {
        public Model {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /// The device it ran on.
    ///
    /// @param target as in `--device`
    /// @param display for a person to read
    /// @param architecture of the processor
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Device(String target, String display, String architecture) {
        public Device {
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(display, "display");
            Objects.requireNonNull(architecture, "architecture");
        }
    }

    /// The result.
    ///
    /// @param predictionSha256 over `[patches, values]` float32, little-endian: the decoder's output
    /// @param maskedMse the model's own loss; null if no sound is hidden
    /// @param errorDb null if the reconstruction has no levels
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Result(
            String predictionSha256,
            @Nullable Double maskedMse,
            @Nullable Double errorDb) {
        public Result {
            Objects.requireNonNull(predictionSha256, "prediction_sha256");
        }

        /// The result of `reconstruction`.
        public static Result of(Reconstruction reconstruction) {
            float[] prediction = reconstruction.prediction();
            ByteBuffer bytes =
                    ByteBuffer.allocate(prediction.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(prediction);
            return new Result(
                    Sha256.of(bytes.array()),
                    ReconstructionReport.orNull(reconstruction.maskedMse()),
                    ReconstructionReport.orNull(reconstruction.errorDecibels()));
        }
    }

    /// The card of an experiment. Reads the sound once, for its hash.
    ///
    /// @param name of the card's files, without ending
    /// @param created ISO 8601
    static ExperimentCard of(Experiment experiment, String name, String created) {
        ReconstructionDescription of = experiment.description();
        RunningDevice device = of.run().device();
        return new ExperimentCard(
                SCHEMA,
                of.run().program().name() + " " + of.run().program().version(),
                created,
                new Sound(
                        of.sound().file().toAbsolutePath().toString(),
                        sha256(of.sound().file()),
                        of.sound().channel(),
                        of.window().startSeconds()),
                new Model(
                        of.model().id(),
                        of.model().name(),
                        of.model().sha256(),
                        EnumWord.of(of.model().precision()),
                        of.model().input()),
                name + ".mask.npy",
                of.mask().asked().words(),
                ReconstructionReport.orNull(of.mask().hiddenShare()),
                EnumWord.of(of.levels()),
                name + ".png",
                new Device(device.target().text(), device.display(), System.getProperty("os.arch")),
                Result.of(experiment.result()));
    }

    /// The levels to show again; [Levels#ESTIMATED] if the card names none, or `raw`, with which they do not
    /// matter.
    public Levels shownLevels() {
        return EnumWord.find(Levels.class, levels).orElse(Levels.ESTIMATED);
    }

    private static String sha256(Path sound) {
        try {
            return Sha256.of(sound, new CancellationToken());
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.SOUND_MISSING, Sentence.of("card.sound", sound), e);
        }
    }
}
