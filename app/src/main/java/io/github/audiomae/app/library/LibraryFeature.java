package io.github.audiomae.app.library;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.command.Menu;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.SingleDialog;
import io.github.audiomae.app.models.ModelsViewModel;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.download.HubSettings;
import io.github.audiomae.library.ModelLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The model library, and the actions for its models.
public final class LibraryFeature implements Feature {
    private final FeatureContext context;
    private final ModelLibraryViewModel library;
    private final SingleDialog dialog;

    /// @param models all of them
    /// @param inUse is told when the model in use is changed or removed
    public LibraryFeature(FeatureContext context, ModelLibrary models, ModelsViewModel inUse) {
        this.context = context;
        ProblemsViewModel problems = context.problems().inDialog();
        library = new ModelLibraryViewModel(
                context.jobs(), problems, models, inUse, () -> HubSettings.of(System.getenv()));
        dialog = new SingleDialog(
                () -> new LibraryDialog(
                        library,
                        problems,
                        context.files(),
                        context.messages(),
                        context.host().window()),
                () -> {});
    }

    @Override
    public String id() {
        return "library";
    }

    public ModelLibraryViewModel library() {
        return library;
    }

    @Override
    public List<Command> commands() {
        Messages messages = context.messages();
        return List.of(Command.of("models", messages.text("key.models"), dialog::show)
                .in(Menu.MODEL, messages.text("model.menu.library"), null));
    }

    /// Offers to import the first file that is meant as a model.
    @Override
    public List<Path> take(List<Path> files) {
        Optional<Path> model = files.stream().filter(ModelFileNames::isMeant).findFirst();
        model.ifPresent(file -> {
            dialog.show();
            library.look(file);
        });
        return files.stream().filter(file -> !ModelFileNames.isMeant(file)).toList();
    }
}
