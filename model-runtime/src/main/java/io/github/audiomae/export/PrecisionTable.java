package io.github.audiomae.export;

import io.github.audiomae.detection.ClassPrecision;
import io.github.audiomae.detection.Proportion;
import io.github.audiomae.detection.ScoreFit;
import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/// How precise classes are by judged detections, as CSV: one row per class and threshold.
public final class PrecisionTable {
    /// Nine of ten.
    private static final double WANTED = 0.9;

    private static final int DIGITS = 4;

    private PrecisionTable() {}

    /// Writes a file, whole or not at all: precision with its 95 % interval (Wilson) from each threshold on; in
    /// every row of a class, the score at which nine of ten detections are right with its interval, empty if it
    /// cannot be told.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    public static void write(List<ClassPrecision> classes, Path file) {
        try (AtomicWriter<java.io.Writer> text = AtomicWriter.text(file)) {
            text.write(out -> rows(classes, out));
            text.commit();
        }
    }

    private static void rows(List<ClassPrecision> classes, Appendable out) throws IOException {
        CSVFormat.RFC4180.printRecord(
                out,
                "label",
                "threshold",
                "judged",
                "right",
                "precision",
                "precision_low",
                "precision_high",
                "score_90",
                "score_90_low",
                "score_90_high",
                "fitted_to");
        for (ClassPrecision one : classes) {
            Optional<ScoreFit.ScoreInterval> wanted = one.fit().map(fit -> fit.scoreAt(WANTED));
            for (ClassPrecision.Point point : one.at()) {
                Proportion right = point.right();
                CSVFormat.RFC4180.printRecord(
                        out,
                        one.label(),
                        Numbers.fixed(point.threshold(), 2),
                        right.of(),
                        right.right(),
                        right.of() == 0 ? "" : Numbers.fixed(right.share(), DIGITS),
                        Numbers.fixed(right.low(), DIGITS),
                        Numbers.fixed(right.high(), DIGITS),
                        wanted.map(score -> Numbers.fixed(score.score(), DIGITS))
                                .orElse(""),
                        wanted.map(score -> Numbers.fixed(score.low(), DIGITS)).orElse(""),
                        wanted.map(score -> Numbers.fixed(score.high(), DIGITS)).orElse(""),
                        one.fit().map(ScoreFit::judged).map(String::valueOf).orElse(""));
            }
        }
    }
}
