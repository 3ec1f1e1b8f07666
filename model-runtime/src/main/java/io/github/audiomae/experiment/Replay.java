package io.github.audiomae.experiment;

import io.github.audiomae.files.Sha256;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A card for which the sound, model and mask were found and proved to be those of the experiment.
///
/// @param card its content
/// @param sound the file at its present place
/// @param model the model under its present name
/// @param mask the patches that stay visible, in their order
public record Replay(ExperimentCard card, Path sound, ModelFolder model, PatchMask mask) {

    /// Finds what a card needs: the sound at its old place or beside the card, the model by its hash.
    ///
    /// @param elsewhere the sound's file if it is not where the card says; else null
    /// @throws ProblemException naming everything that is missing or has changed
    public static Replay prepare(
            Path file, @Nullable Path elsewhere, ModelLibrary library, CancellationToken cancellation) {
        ExperimentCard card = CardFiles.read(file);
        ExperimentCard.Sound wanted = card.sound();
        ExperimentCard.Model wantedModel = card.model();
        if (wanted == null || wantedModel == null || card.result() == null) {
            throw new ProblemException(ProblemCode.CARD_UNREADABLE, Sentence.of("card.incomplete", file));
        }
        List<String> wrong = new ArrayList<>();
        Optional<Path> sound = sound(file, wanted, elsewhere);
        if (sound.isEmpty()) {
            wrong.add("the sound " + wanted.file() + " is neither there nor beside the card; give its place: "
                    + "audiomae reconstruct SOUND --replay " + file);
        } else {
            differences(sound.get(), wanted, cancellation).ifPresent(wrong::add);
        }
        Optional<ModelFolder> model = model(wantedModel, library);
        if (model.isEmpty()) {
            wrong.add("the model " + wantedModel.id() + " (SHA-256 " + wantedModel.sha256() + ") is not in the library"
                    + sameName(wantedModel, library));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.CARD_CHANGED,
                    Sentence.untranslated("The experiment cannot be repeated: " + String.join("; ", wrong) + "."));
        }
        return new Replay(
                card,
                sound.orElseThrow(),
                model.orElseThrow(),
                CardFiles.mask(file, card, model.orElseThrow().manifest().grid()));
    }

    /// How the repeated result differs from the first; empty if they are the same bit by bit.
    ///
    /// @param again the repeated result
    /// @param device the device it ran on, in words
    public Optional<String> difference(ExperimentCard.Result again, String device) {
        ExperimentCard.Result before = Objects.requireNonNull(card.result());
        if (again.predictionSha256().equals(before.predictionSha256())) {
            return Optional.empty();
        }
        ExperimentCard.Device first = card.device();
        String where = first == null || first.display().equals(device)
                ? " on the same kind of device (" + device + "); another processor may round differently"
                : ": it was made on " + first.display() + " and repeated on " + device;
        return Optional.of("The prediction is not the same bit for bit" + where + ". Masked MSE before "
                + before.maskedMse() + ", now " + again.maskedMse() + ".");
    }

    private static Optional<Path> sound(Path card, ExperimentCard.Sound wanted, @Nullable Path elsewhere) {
        if (elsewhere != null) {
            return Optional.of(elsewhere).filter(Files::isRegularFile);
        }
        Path there = Path.of(wanted.file());
        Path name = there.getFileName();
        Path beside = name == null ? there : card.toAbsolutePath().resolveSibling(name.toString());
        return List.of(there, beside).stream().filter(Files::isRegularFile).findFirst();
    }

    private static Optional<String> differences(
            Path sound, ExperimentCard.Sound wanted, CancellationToken cancellation) {
        try {
            String found = Sha256.of(sound, cancellation);
            return found.equals(wanted.sha256())
                    ? Optional.empty()
                    : Optional.of("the sound " + sound + " is no longer the same file (its SHA-256 is " + found
                            + ", the card says " + wanted.sha256() + ")");
        } catch (IOException e) {
            return Optional.of("the sound " + sound + " cannot be read (" + e.getMessage() + ")");
        }
    }

    private static Optional<ModelFolder> model(ExperimentCard.Model wanted, ModelLibrary library) {
        return library.list().stream()
                .filter(folder -> folder.sha256().equals(wanted.sha256()))
                .findFirst();
    }

    private static String sameName(ExperimentCard.Model wanted, ModelLibrary library) {
        return library.list().stream().anyMatch(folder -> folder.id().equals(wanted.id()))
                ? "; the model of that name there is a different one"
                : "; import it first (audiomae model import)";
    }
}
