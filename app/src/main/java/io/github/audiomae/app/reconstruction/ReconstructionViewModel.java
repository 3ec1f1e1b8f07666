package io.github.audiomae.app.reconstruction;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.explore.ReconstructionRequest;
import io.github.audiomae.explore.Reconstructor;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.patches.WindowForm;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Keeps the reconstruction up to date with sound, mask and model. While a newer one is being computed, the older one
/// stays, so that only real results are shown.
public final class ReconstructionViewModel {
    private static final Duration HINT = Duration.ofMillis(150);

    private final Jobs jobs;
    private final ProblemsViewModel problems;
    private final ObservableValue<@Nullable Excerpt> excerpt;
    private final ObservableValue<PatchMask> mask;
    private final ObservableValue<@Nullable LoadedModel> model;
    private final Lane<ShownReconstruction> lane;
    private final ReadOnlyObjectWrapper<@Nullable ShownReconstruction> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Levels> levels = new SimpleObjectProperty<>(Levels.ESTIMATED);
    private final BooleanProperty pasted = new SimpleBooleanProperty(true);

    public ReconstructionViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            ObservableValue<@Nullable Excerpt> excerpt,
            ObservableValue<PatchMask> mask,
            ObservableValue<@Nullable LoadedModel> model) {
        this.jobs = jobs;
        this.problems = problems;
        this.excerpt = excerpt;
        this.mask = mask;
        this.model = model;
        lane = jobs.modelLane();
        excerpt.subscribe(this::changeSound);
        model.subscribe(this::changeModel);
        mask.subscribe(this::follow);
        levels.subscribe(this::follow);
    }

    /// The latest reconstruction; null before the first.
    public ReadOnlyObjectProperty<@Nullable ShownReconstruction> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the chosen model has no decoder, so that there is no reconstruction.
    public ObservableValue<Boolean> impossible() {
        return model.map(runner -> !runner.manifest().can(Capability.RECONSTRUCT))
                .orElse(false);
    }

    /// Whether a newer one is being computed.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether computing takes long enough to be shown.
    public ReadOnlyBooleanProperty slow() {
        return slow.getReadOnlyProperty();
    }

    /// The levels at which patch-normalised predictions are shown.
    public ObjectProperty<Levels> levels() {
        return levels;
    }

    /// Whether visible patches show the original; otherwise they show the prediction, too.
    public BooleanProperty pasted() {
        return pasted;
    }

    /// Another span of the same recording keeps the older picture until the new one is ready, to avoid flicker.
    private void changeSound() {
        lane.cancel();
        ShownReconstruction now = shown.get();
        Excerpt sound = excerpt.getValue();
        if (now != null && (sound == null || !now.excerpt().file().equals(sound.file()))) {
            shown.set(null);
        }
        follow();
    }

    private void changeModel() {
        lane.cancel();
        shown.set(null);
        follow();
    }

    /// Whether window and mask are those of the model: after another model was chosen, they follow one after the
    /// other.
    private boolean belongTogether(Excerpt sound, LoadedModel runner) {
        WindowForm form = runner.manifest().form();
        return sound.form().equals(form) && mask.getValue().grid().equals(form.grid());
    }

    private void follow() {
        Excerpt sound = excerpt.getValue();
        LoadedModel runner = model.getValue();
        if (sound == null || runner == null || !belongTogether(sound, runner)) {
            return;
        }
        if (!runner.manifest().capabilities().contains(Capability.RECONSTRUCT)) {
            shown.set(null);
            return;
        }
        ReconstructionRequest request = new ReconstructionRequest(sound.window(), mask.getValue(), levels.get());
        ShownReconstruction before = shown.get();
        jobs.later(HINT, () -> {
            if (lane.isBusy() && shown.get() == before) { // no newer picture has arrived
                slow.set(true);
            }
        });
        lane.submit(
                (token, progress) ->
                        new ShownReconstruction(sound, new Reconstructor(runner).reconstruct(request, token)),
                state -> {
                    busy.set(lane.isBusy());
                    slow.set(slow.get() && lane.isBusy());
                    problems.<ShownReconstruction>ofSound(lane, shown::set).accept(state);
                });
    }
}
