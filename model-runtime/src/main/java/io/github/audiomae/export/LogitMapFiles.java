package io.github.audiomae.export;

import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.Numbers;
import io.github.audiomae.inference.LogitMap;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Writes logits by place in the window: one `.npy` file `[rows, columns, classes]` per window, named after the sound
/// and the second at which the window begins.
public final class LogitMapFiles {
    private final Path folder;
    private final UnaryOperator<Path> places;

    /// @param folder is created if it is missing
    /// @param places the relative place of each sound among the results
    /// @throws ProblemException if it cannot be created
    public LogitMapFiles(Path folder, UnaryOperator<Path> places) {
        this.folder = folder;
        this.places = places;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemCode.CANNOT_WRITE, Sentence.of("write.no-folder", folder, e.getMessage()), e);
        }
    }

    /// Writes the map of one window.
    ///
    /// @param map of the window, or null if the model returns none
    /// @throws ProblemException if there is none, or the file cannot be written
    public void write(Path sound, TimeSpan window, @Nullable LogitMap map) {
        if (map == null) {
            throw new ProblemException(ProblemCode.MODEL_UNFIT, Sentence.of("ask.logit-map"));
        }
        BigDecimal start = new BigDecimal(Numbers.seconds(window.startSeconds()));
        String ending = "." + start.setScale(Math.max(2, start.scale())) + ".npy";
        Path file = Sidecar.appended(folder.resolve(places.apply(sound)), ending);
        AtomicFile.write(file, path -> Npy.writeFloats(path, map.values(), map.rows(), map.columns(), map.classes()));
    }
}
