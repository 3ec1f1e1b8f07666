package io.github.audiomae.app.workspace;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.patches.MaskStrategy;
import io.github.audiomae.patches.PatchGrid;
import io.github.audiomae.patches.PatchMask;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What a view model needs that runs the model: an open sound, a mask, and the bundled model once it is loaded, as in
/// the program after its view models were made. Everything on this thread.
///
/// @param sound a tone that sounds in the first half of every second
/// @param mask hides 80 % of the patches at first
/// @param model null until [#load()]
public record SoundAndModel(
        Path sound,
        Jobs jobs,
        ProblemsViewModel problems,
        WorkspaceViewModel workspace,
        ObjectProperty<PatchMask> mask,
        ObjectProperty<@Nullable LoadedModel> model)
        implements AutoCloseable {

    /// @param seconds length of the sound, which is written into `folder` as `tone.wav`
    public static SoundAndModel in(Path folder, double seconds) {
        Jobs jobs = Jobs.onThisThread();
        ProblemsViewModel problems = new ProblemsViewModel(Messages.in(Locale.ENGLISH));
        WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
        Path sound = Tones.write(folder.resolve("tone.wav"), 440, seconds);
        workspace.open(sound);
        return new SoundAndModel(
                sound,
                jobs,
                problems,
                workspace,
                new SimpleObjectProperty<>(new MaskStrategy.Random(0.8, 7).mask(PatchGrid.AUDIOSET)),
                new SimpleObjectProperty<>());
    }

    /// Loads the bundled model.
    public void load() {
        ModelFolder bundled = ModelFolder.open(Bundled.models().getFirst());
        model.set(LoadedModel.open(bundled, ExecutionTarget.parse("cpu:1")));
    }

    /// Frees the model that is set now.
    @Override
    public void close() {
        LoadedModel last = model.get();
        model.set(null);
        if (last != null) {
            last.close();
        }
    }
}
