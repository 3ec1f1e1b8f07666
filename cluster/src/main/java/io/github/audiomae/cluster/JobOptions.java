package io.github.audiomae.cluster;

import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.cluster.task.Reading;
import io.github.audiomae.features.Preprocessing;
import io.github.audiomae.features.WindowPlan;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.model.Precision;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.timestamp.NamePattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The options of every command that analyses recordings.
final class JobOptions extends SparkOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Sound files, .npy arrays of features, or folders to search for them.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--recordings", paramLabel = "PATH", arity = "1..*", description = "The same as PATH.")
    private List<String> recordings = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write. Without --resume it must not exist, or be empty.")
    @SuppressWarnings("NullAway.Init")
    private String output;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "The id or folder of a model, or the address of its folder, such as hdfs://host/models/small "
                    + "(default: the model with a star in audiomae model list).")
    private @Nullable String model;

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            description = "fp32 or int8: refuses a model whose graphs have another precision (default: that of the "
                    + "model).")
    private @Nullable Precision precision;

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "cpu",
            description = "Where each executor runs the model: cpu, cpu:THREADS, cuda, cuda:NUMBER or auto "
                    + "(default: cpu).")
    private String device = "cpu";

    @Option(
            names = "--window",
            paramLabel = "SECONDS",
            description = "Length of a window (default: the length of the model's windows, 10.24 for most).")
    private @Nullable Double window;

    @Option(
            names = "--hop",
            paramLabel = "SECONDS",
            description = "Time between the starts of neighbouring windows (default: the length of a window).")
    private @Nullable Double hop;

    @Option(
            names = "--channel",
            paramLabel = "N",
            defaultValue = "mix",
            description = "The channel to read, counted from 1, or mix, the average of all channels (default: mix).")
    private String channel = "mix";

    @Option(
            names = "--normalized-input",
            description = "The .npy files contain one window as the model sees it, normalised and padded; without "
                    + "this option they contain raw log-mel values.")
    private boolean normalizedInput;

    @Option(
            names = "--start-pattern",
            paramLabel = "PATTERN",
            defaultValue = "",
            description = "Where date and time stand in file names, with the letters of strftime.")
    private String startPattern = "";

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            defaultValue = "",
            description = "A text file with a sound file or folder in each line, also instead of PATH.")
    private String manifest = "";

    @Option(
            names = "--resume",
            description =
                    "Adds to DIR what is missing there: recordings are left out that an earlier run, with the same "
                            + "model and windows, has done.")
    private boolean resume;

    @Option(
            names = "--split",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "Longer recordings are divided into pieces of this length; 0 for never (default: 60).")
    private double split = 60;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "0",
            description = "Number of tasks (default: by the number of recordings).")
    private int partitions;

    /// The places to read; at least one, unless there is a manifest.
    List<String> paths() {
        List<String> all = new ArrayList<>(paths);
        all.addAll(recordings);
        if (all.isEmpty() && manifest.isEmpty()) {
            throw wrong("Name at least one sound file or folder, or a --manifest.");
        }
        return all;
    }

    /// The folder to write.
    String output() {
        return output;
    }

    @Nullable
    String model() {
        return model;
    }

    /// The precision that the graphs of the model must have; null for any.
    @Nullable
    Precision precision() {
        return precision;
    }

    /// Where executors run the model.
    String device() {
        try {
            ExecutionTarget.parse(device);
        } catch (ProblemException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        return device;
    }

    String manifest() {
        return manifest;
    }

    boolean resume() {
        return resume;
    }

    /// The longest piece of a recording, in seconds; 0 for no limit.
    double splitSeconds() {
        if (!(split >= 0)) {
            throw wrong("--split needs a number of minutes, not " + split + ".");
        }
        return split * 60;
    }

    int partitions() {
        if (partitions < 0) {
            throw wrong("--partitions needs at least 1, not " + partitions + ".");
        }
        return partitions;
    }

    /// How to read recordings.
    ///
    /// @param as how the model's input is made
    /// @throws ParameterException if the options describe no windows, channel or pattern
    Reading reading(Preprocessing as) {
        double length = window == null ? as.soundSeconds() : window;
        double distance = hop == null ? length : hop;
        try {
            WindowPlan plan = new WindowPlan(length, distance, as);
            if (ChannelChoice.parse(channel).isEmpty()) {
                throw wrong("'" + channel + "' is neither mix nor a channel number from 1.");
            }
            if (!startPattern.isEmpty()) {
                NamePattern.parse(startPattern);
            }
            return new Reading(channel, normalizedInput, startPattern, plan.windowSeconds(), plan.hopSeconds());
        } catch (ProblemException | IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /// The same for an analysis that takes whole windows one after another.
    Reading wholeWindows(Preprocessing as) {
        if (window != null || hop != null) {
            throw wrong("This command takes whole windows: leave out --window and --hop.");
        }
        return reading(as);
    }

    /// The words of the command line.
    List<String> commandLine() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    /// A wrong use of the command.
    ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
