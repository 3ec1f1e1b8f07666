package io.github.audiomae.app.cli;

import io.github.audiomae.explore.ComparedModel;
import io.github.audiomae.explore.ModelComparison;
import io.github.audiomae.explore.Reconstruction;
import io.github.audiomae.explore.ShownLevels;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.patches.Percent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The numbers of a comparison.
///
/// @param at start of the window in seconds
/// @param hidden number of hidden patches
/// @param hiddenShare share of the patches with sound that is hidden, 0 … 1; null if there are none
/// @param maskedMseComparable whether the two masked MSE are of the same values
/// @param cosineDistance between the embeddings, 0 … 2; null if they have different lengths
/// @param reconstructionDifference root mean square over hidden sound, in the units of the models; null if there is
/// none
record ComparisonReport(
        String file,
        double at,
        int hidden,
        @Nullable Double hiddenShare,
        List<Side> models,
        List<ClassScores> classes,
        boolean maskedMseComparable,
        @Nullable Double cosineDistance,
        @Nullable Double reconstructionDifference) {
    /// @param targets what the decoder predicts, `raw` or `patch-normalized`; null if it does not reconstruct
    /// @param levels at which the reconstruction is shown, as in `ShownLevels`, or null
    /// @param maskedMse the loss of the model itself, in the space of its targets, or null
    /// @param mseWithinPatches without the level of each patch, relative to the variance within the original
    ///     patches; comparable between all models; or null
    /// @param errorDecibels root mean square over hidden sound, or null
    /// @param milliseconds for the reconstruction, else for the classification, or null
    record Side(
            String model,
            String device,
            @Nullable String targets,
            @Nullable String levels,
            @Nullable Double maskedMse,
            @Nullable Double mseWithinPatches,
            @Nullable Double errorDecibels,
            @Nullable Double milliseconds,
            int embeddingValues) {
        static Side of(ComparedModel compared) {
            Optional<Reconstruction> made = compared.reconstruction();
            return new Side(
                    compared.model().id(),
                    compared.device().display(),
                    made.map(Reconstruction::targets).map(EnumWord::of).orElse(null),
                    made.map(ShownLevels::of).map(EnumWord::of).orElse(null),
                    made.map(Reconstruction::maskedMse)
                            .map(ComparisonReport::boxed)
                            .orElse(null),
                    made.map(Reconstruction::mseWithinPatches)
                            .map(ComparisonReport::boxed)
                            .orElse(null),
                    made.map(Reconstruction::errorDecibels)
                            .map(ComparisonReport::boxed)
                            .orElse(null),
                    made.map(painted -> painted.encodeMillis() + painted.decodeMillis())
                            .or(() -> compared.classification().map(heard -> heard.millis()))
                            .orElse(null),
                    compared.embedding().length);
        }
    }

    /// @param first the score of the first model, null if it does not have the class
    /// @param second the score of the other model
    record ClassScores(
            String label, @Nullable Float first, @Nullable Float second) {}

    /// @param soundFrames number of the window's frames that hold sound
    static ComparisonReport of(
            Path file,
            double at,
            ComparedModel.Question question,
            int soundFrames,
            ModelComparison comparison,
            int topK) {
        ComparedModel first = comparison.first();
        ComparedModel second = comparison.second();
        return new ComparisonReport(
                file.toString(),
                at,
                question.mask().hiddenCount(),
                boxed(question.mask().hiddenShare(soundFrames)),
                List.of(Side.of(first), Side.of(second)),
                comparison.classes(topK).stream()
                        .map(label -> new ClassScores(
                                label,
                                first.score(label).orElse(null),
                                second.score(label).orElse(null)))
                        .toList(),
                !comparison.lossesDiffer(),
                boxed(comparison.cosineDistance()),
                boxed(comparison.reconstructionDifference()));
    }

    /// As lines of text.
    List<String> lines() {
        Side first = models.getFirst();
        Side second = models.getLast();
        List<String> lines = new ArrayList<>();
        lines.add("hidden: " + hidden + " patches"
                + (hiddenShare == null ? "" : ", " + Percent.text(hiddenShare) + " of those with sound"));
        lines.add(row("", first.model(), second.model()));
        lines.add(row("targets", word(first.targets()), word(second.targets())));
        lines.add(row(
                maskedMseComparable ? "masked MSE" : "masked MSE (not comparable)",
                number(first.maskedMse(), ""),
                number(second.maskedMse(), "")));
        lines.add(row(
                "relative MSE within patches",
                number(first.mseWithinPatches(), ""),
                number(second.mseWithinPatches(), "")));
        lines.add(row("error", number(first.errorDecibels(), " dB"), number(second.errorDecibels(), " dB")));
        lines.add(row("levels", word(first.levels()), word(second.levels())));
        lines.add(row("time", number(first.milliseconds(), " ms"), number(second.milliseconds(), " ms")));
        for (ClassScores scores : classes) {
            lines.add(row(scores.label(), score(scores.first()), score(scores.second())));
        }
        lines.add(
                cosineDistance == null
                        ? "embeddings cannot be compared: they have " + first.embeddingValues() + " and "
                                + second.embeddingValues() + " values"
                        : String.format(Locale.ROOT, "embeddings: cosine distance %.4f", cosineDistance));
        if (!maskedMseComparable) {
            lines.add(
                    "masked MSE cannot be compared, because the models predict different values; MSE within patches can: it "
                            + "leaves out the level of each patch, and 1 is a prediction without any shape");
        }
        if (reconstructionDifference != null) {
            lines.add(String.format(
                    Locale.ROOT, "reconstructions: %.4f apart (root mean square)", reconstructionDifference));
        }
        return lines;
    }

    private static String row(String name, String first, String second) {
        return String.format(Locale.ROOT, "%-34s %24s %24s", name, first, second);
    }

    private static String word(@Nullable String value) {
        return value == null ? "-" : value;
    }

    private static String number(@Nullable Double value, String unit) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value) + unit;
    }

    private static String score(@Nullable Float value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
