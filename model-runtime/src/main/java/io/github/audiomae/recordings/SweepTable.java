package io.github.audiomae.recordings;

import io.github.audiomae.files.AtomicWriter;
import io.github.audiomae.files.EnumWord;
import io.github.audiomae.sweep.SweepPoint;
import java.io.Writer;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// The table of a sweep: `file,kind,ratio,hidden_share,seed,masked_mse,best_guess_mse,top_label,top_score`, one row per
/// mask; undefined values are empty. Nothing appears before [#commit()].
public final class SweepTable implements AutoCloseable {
    private final AtomicWriter<Writer> text;

    /// @param file to write
    /// @throws io.github.audiomae.run.ProblemException if it cannot be written
    public SweepTable(Path file) {
        text = AtomicWriter.text(file);
        text.write(out -> CSVFormat.RFC4180.printRecord(
                out,
                "file",
                "kind",
                "ratio",
                "hidden_share",
                "seed",
                "masked_mse",
                "best_guess_mse",
                "top_label",
                "top_score"));
    }

    /// Adds a row.
    ///
    /// @param file the sound
    public void add(Path file, SweepPoint point) {
        text.write(out -> CSVFormat.RFC4180.printRecord(out, row(file, point)));
    }

    private static Object[] row(Path file, SweepPoint point) {
        return new @Nullable Object[] {
            file,
            EnumWord.of(point.step().kind()),
            point.step().ratio(),
            cell(point.hiddenShare()),
            point.step().seed(),
            cell(point.maskedMse()),
            cell(point.bestGuessMse()),
            point.classes().map(classes -> classes.top().label()).orElse(""),
            point.classes()
                    .map(classes -> Float.toString(classes.top().score()))
                    .orElse("")
        };
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
    }

    /// Moves the table into place.
    ///
    /// @throws io.github.audiomae.run.ProblemException if that fails
    public void commit() {
        text.commit();
    }

    @Override
    public void close() {
        text.close();
    }
}
