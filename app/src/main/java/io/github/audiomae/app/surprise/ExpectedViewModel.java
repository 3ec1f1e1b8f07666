package io.github.audiomae.app.surprise;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.surprise.ContextAnalysis;
import io.github.audiomae.surprise.ContextMasks;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Reconstructs the window from changing contexts: when asked for, and by itself while one of its panes is shown.
/// What was found belongs to the window and the model, and is removed with them.
final class ExpectedViewModel {
    private static final long SEED = 0;

    private final Jobs jobs;
    private final ProblemsViewModel problems;
    private final AnalysisInput input;
    private final Lane<Expected> lane;
    private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(ContextMasks.DEFAULT);
    private final ReadOnlyObjectWrapper<@Nullable Expected> expected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObservableValue<Boolean> watched;

    /// @param watched whether a pane shows it
    ExpectedViewModel(Jobs jobs, ProblemsViewModel problems, AnalysisInput input, ObservableValue<Boolean> watched) {
        this.jobs = jobs;
        this.problems = problems;
        this.input = input;
        this.watched = watched;
        lane = jobs.fileLane();
        input.excerpt().addListener((property, before, now) -> renew());
        input.reconstructing().addListener((property, before, now) -> renew());
        count.addListener((property, before, now) -> renew());
        watched.addListener((property, before, now) -> follow());
    }

    /// Number of contexts.
    ObjectProperty<Integer> count() {
        return count;
    }

    /// What is expected of the window; null until it is known.
    ReadOnlyObjectProperty<@Nullable Expected> expected() {
        return expected.getReadOnlyProperty();
    }

    /// The finished share of the contexts, 0 … 1; −1 while unknown.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Whether contexts are being reconstructed.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether there is a window, and a model that reconstructs it.
    ObservableValue<Boolean> possible() {
        return input.excerpt()
                .flatMap(sound ->
                        input.reconstructing().map(model -> model.manifest().can(Capability.RECONSTRUCT)))
                .orElse(false);
    }

    /// Analyses the window.
    void analyse() {
        LoadedModel model = input.reconstructing().getValue();
        Excerpt sound = input.excerpt().getValue();
        if (model == null || sound == null || !model.manifest().can(Capability.RECONSTRUCT)) {
            return;
        }
        ContextMasks masks = new ContextMasks(count.get(), SEED);
        share.set(0);
        lane.replace(
                (token, progress) -> Expected.of(
                        sound,
                        model.manifest(),
                        masks,
                        new ContextAnalysis(model, masks, jobs.modelTurns())
                                .analyse(sound.as(model.manifest().preprocessing()), progress, token)),
                state -> {
                    busy.set(!state.isOver());
                    if (state instanceof JobState.Running<Expected> running) {
                        share.set(running.fraction());
                    }
                    problems.<Expected>ofSound(lane, expected::set).accept(state);
                });
    }

    /// Stops.
    void cancel() {
        lane.cancel();
    }

    /// What is running, for the list of jobs.
    Running running(String words) {
        return new Running(words, share.asObject(), new SimpleStringProperty(""), this::cancel);
    }

    private void renew() {
        lane.cancel();
        expected.set(null);
        follow();
    }

    private void follow() {
        if (watched.getValue() && expected.get() == null && !busy.get()) {
            analyse();
        }
    }
}
