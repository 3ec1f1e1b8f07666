package io.github.audiomae.app.comparison;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.SingleDialog;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.reconstruction.ReconstructionFeature;
import io.github.audiomae.app.spectrogram.CursorViewModel;
import io.github.audiomae.app.text.Messages;
import java.util.List;

/// Two models side by side.
public final class ComparisonFeature implements Feature {
    private final FeatureContext context;
    private final ProblemsViewModel problems;
    private final ReconstructionFeature reconstruction;
    private final CursorViewModel cursor;
    private final ComparisonViewModel comparison;
    private final SingleDialog dialog;

    /// @param models the models to choose from
    /// @param reconstruction its levels and colours are used here, too
    /// @param cursor shared by both pictures
    public ComparisonFeature(
            FeatureContext context,
            AnalysisInput input,
            ModelsViewModel models,
            ReconstructionFeature reconstruction,
            CursorViewModel cursor) {
        this.context = context;
        problems = context.problems().inDialog();
        this.reconstruction = reconstruction;
        this.cursor = cursor;
        comparison = new ComparisonViewModel(
                context.jobs(),
                problems,
                input.excerpt(),
                input.mask(),
                reconstruction.reconstruction().levels(),
                models,
                models.target());
        dialog = new SingleDialog(this::open, comparison::leave);
    }

    @Override
    public String id() {
        return "comparison";
    }

    public ComparisonViewModel comparison() {
        return comparison;
    }

    private ComparisonDialog open() {
        ComparisonDialog made = new ComparisonDialog(
                comparison,
                problems,
                reconstruction.panes().colours(),
                context.settings().dark(),
                cursor,
                context.messages(),
                context.host().window());
        comparison.enter();
        return made;
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(Command.of("compare", messages.text("key.compare"), dialog::show)
                .in(Menu.MODEL, messages.text("model.menu.compare"), null));
    }
}
