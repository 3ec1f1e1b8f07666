package io.github.audiomae.experiment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.audiomae.export.Npy;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.files.AtomicFile;
import io.github.audiomae.files.Json;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.plot.ColourChoice;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes and reads an experiment card with its mask and its figure: `NAME.json`, `NAME.mask.npy`, `NAME.png`.
public final class CardFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CardFiles() {}

    /// Writes the three files; the card comes last, so that a card always has its other files.
    ///
    /// @param card its file, `NAME.json`
    /// @throws ProblemException if a file cannot be written
    public static void write(Path card, Experiment experiment, ColourChoice colours) {
        String file = String.valueOf(card.getFileName());
        String name = file.endsWith(".json") ? file.substring(0, file.length() - ".json".length()) : file;
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        ExperimentCard content = ExperimentCard.of(experiment, name, now);
        PatchMask mask = experiment.result().mask();
        Path maskFile = card.resolveSibling(name + ".mask.npy");
        Path figure = card.resolveSibling(name + ".png");
        List<Path> fresh = Stream.of(maskFile, figure).filter(Files::notExists).toList();
        try {
            AtomicFile.write(maskFile, path -> Npy.writeLongs(path, mask.idsKeep(), mask.keptCount()));
            FigureFile.write(figure, experiment.figure(colours), FigureFile.DPI);
            Json.write(card, content);
        } catch (ProblemException e) {
            remove(fresh);
            throw e;
        }
    }

    /// Deletes the files of a card that could not be written.
    private static void remove(List<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                return; // the first failure is the one to report
            }
        }
    }

    /// Reads a card.
    ///
    /// @throws ProblemException if the file is not a card, or a card of a later version
    public static ExperimentCard read(Path card) {
        if (!Files.isRegularFile(card)) {
            throw new ProblemException(ProblemCode.CARD_UNREADABLE, Sentence.of("card.missing", card));
        }
        @Nullable ExperimentCard content;
        try {
            content = JSON.readValue(card.toFile(), ExperimentCard.class);
        } catch (IOException e) {
            throw new ProblemException(ProblemCode.CARD_UNREADABLE, Sentence.of("card.none", card), e);
        }
        if (content == null) { // JSON's null
            throw new ProblemException(ProblemCode.CARD_UNREADABLE, Sentence.of("card.none", card));
        }
        if (!ExperimentCard.SCHEMA.equals(content.schema())) {
            throw new ProblemException(
                    ProblemCode.CARD_UNREADABLE,
                    Sentence.of("card.schema", card, content.schema(), ExperimentCard.SCHEMA));
        }
        return content;
    }

    /// Reads the mask beside a card.
    ///
    /// @param grid of the model
    static PatchMask mask(Path card, ExperimentCard content, PatchGrid grid) {
        String name = content.maskFile();
        if (name == null || !String.valueOf(Path.of(name).getFileName()).equals(name)) {
            throw new ProblemException(ProblemCode.CARD_UNREADABLE, Sentence.of("card.no-mask", card));
        }
        return PatchMask.keeping(
                grid,
                Arrays.stream(Npy.readLongs(card.resolveSibling(name)).values())
                        .mapToInt(patch -> (int) Math.clamp(patch, -1, Integer.MAX_VALUE))
                        .toArray());
    }
}
