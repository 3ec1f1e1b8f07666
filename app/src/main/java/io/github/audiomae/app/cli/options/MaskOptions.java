package io.github.audiomae.app.cli.options;

import io.github.audiomae.experiment.AskedMask;
import io.github.audiomae.explanation.EvidenceMask;
import io.github.audiomae.export.MaskFile;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.Percent;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The options for the mask.
public final class MaskOptions {
    private static final String KEEP_EVIDENCE = "keep-evidence@";
    private static final String HIDE_EVIDENCE = "hide-evidence@";

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--mask",
            paramLabel = "KIND",
            defaultValue = "random",
            description = "random, time, frequency, time-frequency, or @MASK.npy: an int64 array of the patches that "
                    + "stay visible, 0 to 511; keep-evidence@FILE or hide-evidence@FILE: an attribution.npy of explain "
                    + "(default: random).")
    private String kind = "random";

    @Option(
            names = "--mask-ratio",
            paramLabel = "RATIO",
            defaultValue = "0.8",
            description = "Share of patches to hide, 0 to 1; with time-frequency, of the time columns (default: 0.8).")
    private double ratio;

    @Option(
            names = "--frequency-ratio",
            paramLabel = "RATIO",
            description = "With time-frequency: share of frequency bands to hide (default: as --mask-ratio).")
    private @Nullable Double frequencyRatio;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the random mask; the same seed hides the same patches (default: 0).")
    private long seed;

    /// The rule that these options describe.
    ///
    /// @throws picocli.CommandLine.ParameterException if they describe none
    /// @param model for whose windows a mask file is
    /// @throws io.github.audiomae.run.ProblemException if a mask file cannot be read
    public MaskStrategy strategy(ModelFolder model) {
        if (kind.startsWith("@")) {
            return new MaskStrategy.Painted(
                    MaskFile.read(Path.of(kind.substring(1)), model.manifest().grid()));
        }
        if (isEvidence()) {
            EvidenceMask evidence = EvidenceMask.read(
                    Path.of(kind.substring(kind.indexOf('@') + 1)),
                    model.manifest().grid());
            return new MaskStrategy.Painted(Usage.read(
                    spec, () -> kind.startsWith(KEEP_EVIDENCE) ? evidence.keeping(ratio) : evidence.hiding(ratio)));
        }
        return Usage.read(spec, () -> switch (kind) {
            case "random" -> new MaskStrategy.Random(ratio, seed);
            case "time" -> new MaskStrategy.Time(ratio, seed);
            case "frequency" -> new MaskStrategy.Frequency(ratio, seed);
            case "time-frequency" ->
                new MaskStrategy.TimeFrequency(ratio, frequencyRatio == null ? ratio : frequencyRatio, seed);
            default ->
                throw new IllegalArgumentException("'" + kind
                        + "' is not a kind of mask: write random, time, frequency, time-frequency, @MASK.npy, "
                        + "keep-evidence@FILE or hide-evidence@FILE.");
        });
    }

    private boolean isEvidence() {
        return kind.startsWith(KEEP_EVIDENCE) || kind.startsWith(HIDE_EVIDENCE);
    }

    /// The requested mask, for reports.
    ///
    /// @param strategy made by [#strategy()]
    public AskedMask asked(MaskStrategy strategy) {
        if (isEvidence()) {
            String words = (kind.startsWith(KEEP_EVIDENCE) ? "only the evidence, " : "without the evidence, ")
                    + Percent.text(ratio) + " hidden";
            return new AskedMask(kind, words, ratio, null);
        }
        return kind.startsWith("@")
                ? AskedMask.fromFile(kind.substring(1), strategy.describe())
                : AskedMask.of(strategy);
    }
}
