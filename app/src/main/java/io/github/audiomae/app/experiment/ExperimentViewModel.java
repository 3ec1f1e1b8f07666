package io.github.audiomae.app.experiment;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.program.ProgramVersion;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.experiment.AskedMask;
import io.github.audiomae.experiment.CardFiles;
import io.github.audiomae.experiment.Experiment;
import io.github.audiomae.experiment.ReconstructionDescription;
import io.github.audiomae.figure.FigureFile;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.plot.ColourChoice;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Saves the current state as a figure, or as an experiment card that can be repeated.
public final class ExperimentViewModel {
    private final ObservableValue<@Nullable ShownReconstruction> shown;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final ObservableValue<MaskStrategy> rule;
    private final ObservableValue<ColourChoice> colours;
    private final ProblemsViewModel problems;
    private final Messages messages;
    private final Lane<Path> writing;
    private final Lane<BufferedImage> drawing;
    private final ObservableValue<Boolean> ready;

    /// @param rule the rule of the mask, for its name
    public ExperimentViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            Messages messages,
            ObservableValue<@Nullable ShownReconstruction> shown,
            ObservableValue<@Nullable LoadedModel> model,
            ObservableValue<MaskStrategy> rule,
            ObservableValue<ColourChoice> colours) {
        this.shown = shown;
        this.model = model;
        this.rule = rule;
        this.colours = colours;
        this.problems = problems;
        this.messages = messages;
        writing = jobs.fileLane();
        drawing = jobs.fileLane();
        ready = Bindings.createBooleanBinding(() -> experiment().isPresent(), shown, model);
    }

    /// Whether there is anything to save.
    public ObservableValue<Boolean> ready() {
        return ready;
    }

    /// A file name made from that of the sound; without an extension.
    public String suggestedName() {
        String sound = experiment()
                .map(experiment ->
                        String.valueOf(experiment.description().sound().file().getFileName()))
                .orElse("");
        int dot = sound.lastIndexOf('.');
        return dot > 0 ? sound.substring(0, dot) : sound;
    }

    /// Writes an experiment card, its mask and its figure, and reports it.
    ///
    /// @param card the file of the card, `NAME.json`
    public void saveCard(Path card) {
        ColourChoice chosen = colours.getValue();
        experiment()
                .ifPresent(experiment ->
                        write(card, "figure.card.saved", () -> CardFiles.write(card, experiment, chosen)));
    }

    /// Writes the figure as PNG or, depending on the file name, as SVG, and reports it.
    public void saveFigure(Path file, int dpi) {
        ColourChoice chosen = colours.getValue();
        experiment()
                .ifPresent(experiment ->
                        write(file, "figure.saved", () -> FigureFile.write(file, experiment.figure(chosen), dpi)));
    }

    /// Draws the figure in the background.
    ///
    /// @param drawn receives it, on the JavaFX thread
    public void draw(Consumer<BufferedImage> drawn) {
        ColourChoice chosen = colours.getValue();
        experiment()
                .ifPresent(experiment -> drawing.replace(
                        (token, progress) -> experiment.figure(chosen).draw(), problems.ofSound(drawing, drawn)));
    }

    /// Reports that the figure was copied to the clipboard.
    void confirmCopy() {
        problems.confirm(messages.text("figure.copied"));
    }

    private void write(Path file, String saved, Runnable work) {
        writing.submit(
                (token, progress) -> {
                    work.run();
                    return file;
                },
                problems.ofSound(writing, done -> problems.confirm(messages.text(saved, done))));
    }

    private Optional<Experiment> experiment() {
        ShownReconstruction now = shown.getValue();
        LoadedModel loaded = model.getValue();
        if (now == null || loaded == null) {
            return Optional.empty();
        }
        MaskStrategy made = rule.getValue();
        MaskStrategy painted = new MaskStrategy.Painted(now.reconstruction().mask());
        boolean current = made.mask(now.reconstruction().mask().grid())
                .equals(now.reconstruction().mask());
        return Optional.of(Experiment.of(
                new ReconstructionDescription.Sound(
                        now.excerpt().file(), now.excerpt().channel().toString()),
                now.excerpt().startSeconds(),
                loaded.folder(),
                AskedMask.of(current ? made : painted),
                now.reconstruction(),
                ProgramVersion.described()));
    }
}
