package io.github.audiomae.app.likeness;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.explore.PatchSimilarity;
import io.github.audiomae.inference.LayerEncoder;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.AudioMaeArchitecture;
import io.github.audiomae.patches.PatchGrid;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Compares the patch under the pointer with all others at a chosen block of the model. The window is encoded when
/// its pane is first shown or on request, and again with each window while it is shown; following the pointer costs
/// no run.
final class LikenessViewModel {
    private final Jobs jobs;
    private final ProblemsViewModel problems;
    private final AnalysisInput input;
    private final ObservableValue<Boolean> watched;
    private final Lane<PatchSimilarity> lane;
    private final IntegerProperty block = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable Likeness> likeness = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable PatchSimilarity known;
    private int patch = -1;

    /// @param point under the pointer; null for none: then the last one stays
    /// @param watched whether a pane shows it
    LikenessViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            AnalysisInput input,
            ObservableValue<@Nullable SpectrogramPoint> point,
            ObservableValue<Boolean> watched) {
        this.jobs = jobs;
        this.problems = problems;
        this.input = input;
        this.watched = watched;
        lane = jobs.modelLane();
        input.excerpt().addListener((property, before, now) -> renew());
        input.reconstructing().addListener((property, before, now) -> {
            patch = -1;
            block.set(Math.min(block.get(), blocks()));
            renew();
        });
        block.addListener((property, before, now) -> renew());
        watched.addListener((property, before, now) -> follow());
        point.addListener((property, before, now) -> pointAt(now));
    }

    /// The block after which patches are compared, from 1; 0 for the last.
    IntegerProperty block() {
        return block;
    }

    /// Number of blocks of the model; 0 if they cannot be reached.
    int blocks() {
        LoadedModel model = input.reconstructing().getValue();
        return model != null && model.manifest().architecture() instanceof AudioMaeArchitecture sizes
                ? sizes.depth()
                : 0;
    }

    /// The same as a value.
    ObservableValue<Integer> blockCount() {
        return input.reconstructing().map(model -> blocks()).orElse(0);
    }

    /// What is similar to the patch under the pointer; null until it is known.
    ReadOnlyObjectProperty<@Nullable Likeness> likeness() {
        return likeness.getReadOnlyProperty();
    }

    /// Whether the window is being encoded.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Encodes the window.
    void encode() {
        LoadedModel model = input.reconstructing().getValue();
        Excerpt sound = input.excerpt().getValue();
        if (model == null || sound == null || blocks() == 0) {
            return;
        }
        int layer = block.get() == 0 ? blocks() : block.get();
        lane.replace(
                (token, progress) -> {
                    try (LayerEncoder cut = LayerEncoder.open(
                            model.folder(), layer, model.device().target())) {
                        return PatchSimilarity.of(sound.as(model.manifest().preprocessing()), cut, token);
                    }
                },
                state -> {
                    busy.set(!state.isOver());
                    problems.<PatchSimilarity>ofSound(lane, this::adopt).accept(state);
                });
    }

    private void adopt(PatchSimilarity found) {
        known = found;
        compare();
    }

    private void pointAt(@Nullable SpectrogramPoint point) {
        if (point != null && point.patch() != patch) {
            patch = point.patch();
            compare();
        }
    }

    private void compare() {
        PatchSimilarity all = known;
        LoadedModel model = input.reconstructing().getValue();
        Excerpt sound = input.excerpt().getValue();
        if (all == null || model == null || sound == null) {
            return;
        }
        PatchGrid grid = model.manifest().grid();
        int frames = sound.window().soundFrames();
        int at = patch >= 0 ? patch : grid.patch(grid.soundSteps(frames) / 2, grid.frequency() / 2);
        likeness.set(Likeness.of(at, all.to(at), grid, frames));
    }

    private void renew() {
        lane.cancel();
        known = null;
        likeness.set(null);
        follow();
    }

    private void follow() {
        if (watched.getValue() && known == null && !busy.get()) {
            encode();
        }
    }
}
