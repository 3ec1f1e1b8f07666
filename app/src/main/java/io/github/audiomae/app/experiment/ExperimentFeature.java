package io.github.audiomae.app.experiment;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.spectrogram.DisplayViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.patches.MaskStrategy;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// The current reconstruction as a figure or as an experiment card.
public final class ExperimentFeature implements Feature {
    private final FeatureContext context;
    private final ExperimentViewModel experiment;

    /// @param shown the reconstruction that is shown
    /// @param rule the rule of the mask, for its name
    /// @param display the display options shared by all spectrograms
    public ExperimentFeature(
            FeatureContext context,
            AnalysisInput input,
            ObservableValue<@Nullable ShownReconstruction> shown,
            ObservableValue<MaskStrategy> rule,
            DisplayViewModel display) {
        this.context = context;
        experiment = new ExperimentViewModel(
                context.jobs(),
                context.problems(),
                context.messages(),
                shown,
                input.reconstructing(),
                rule,
                display.choice(context.settings().colourMap()));
    }

    @Override
    public String id() {
        return "experiment";
    }

    public ExperimentViewModel experiment() {
        return experiment;
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        ExperimentActions actions = new ExperimentActions(experiment, context);
        return List.of(
                Command.of("save-card", messages.text("key.save-card"), actions::saveCard)
                        .when(experiment.ready())
                        .key(KeyCode.S, KeyCombination.SHORTCUT_DOWN),
                Command.of("save-figure", messages.text("key.save-figure"), actions::saveFigure)
                        .when(experiment.ready())
                        .key(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                Command.of("copy-figure", messages.text("key.copy-figure"), actions::copyFigure)
                        .when(experiment.ready())
                        .key(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }
}
