package io.github.audiomae.app.surprise;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.TimeSpan;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.recordings.SurpriseScan;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.surprise.ContextMasks;
import io.github.audiomae.surprise.Expectation;
import io.github.audiomae.surprise.SurpriseCurve;
import io.github.audiomae.surprise.SurpriseStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Scans the open recording for what is unusual in it, in the background. The curve grows window by window; what was
/// found stays when it is stopped, until another recording or model is used.
final class NoveltyViewModel {
    private static final long SEED = 0;

    private final Jobs jobs;
    private final ProblemsViewModel problems;
    private final AnalysisInput input;
    private final Lane<List<SurpriseStep>> lane;
    private final ReadOnlyObjectWrapper<SurpriseCurve> curve = new ReadOnlyObjectWrapper<>(SurpriseCurve.EMPTY);
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private List<String> facts = List.of();

    NoveltyViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            AnalysisInput input,
            ObservableValue<@Nullable Recording> recording) {
        this.jobs = jobs;
        this.problems = problems;
        this.input = input;
        lane = jobs.fileLane();
        recording.map(Recording::file).addListener((property, before, now) -> forget());
        input.reconstructing().addListener((property, before, now) -> forget());
    }

    /// The novelty of the steps so far; empty before a scan.
    ReadOnlyObjectProperty<SurpriseCurve> curve() {
        return curve.getReadOnlyProperty();
    }

    /// How the curve was made, for its figure.
    List<String> facts() {
        return facts;
    }

    /// The finished share of the windows, 0 … 1; −1 while unknown.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Whether a scan is running.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Scans the whole recording.
    ///
    /// @param count number of contexts
    void scan(int count) {
        LoadedModel model = input.reconstructing().getValue();
        Excerpt sound = input.excerpt().getValue();
        if (model == null || sound == null || !model.manifest().can(Capability.RECONSTRUCT)) {
            return;
        }
        Path file = sound.file();
        RecordingReader reader = new RecordingReader(sound.channel(), false);
        ContextMasks masks = new ContextMasks(count, SEED);
        facts = SurpriseFiles.facts(model.manifest(), masks);
        curve.set(SurpriseCurve.EMPTY);
        share.set(0);
        lane.replace(
                (token, progress) -> {
                    Collector collector = new Collector(token);
                    new SurpriseScan(model, masks, jobs.modelTurns()).run(file, reader, collector, token);
                    return collector.found;
                },
                state -> {
                    busy.set(!state.isOver());
                    problems.<List<SurpriseStep>>ofSound(lane, all -> share.set(1))
                            .accept(state);
                });
    }

    /// Stops; what was found stays.
    void cancel() {
        lane.cancel();
    }

    /// What is running, for the list of jobs.
    Running running(String words) {
        return new Running(words, share.asObject(), new SimpleStringProperty(""), this::cancel);
    }

    private void forget() {
        lane.cancel();
        curve.set(SurpriseCurve.EMPTY);
    }

    /// Collects steps on the working thread and shows them on the window's.
    private final class Collector implements SurpriseScan.Listener {
        private final CancellationToken token;
        private final List<SurpriseStep> found = new ArrayList<>();
        private int windows;
        private int done;

        Collector(CancellationToken token) {
            this.token = token;
        }

        @Override
        public void begun(int count) {
            windows = count;
        }

        @Override
        public void found(TimeSpan span, Expectation expectation) {
            found.addAll(SurpriseStep.of(span, expectation));
            done++;
            SurpriseCurve now = SurpriseCurve.novelty(found);
            double finished = done / (double) Math.max(1, windows);
            jobs.ui().run(() -> {
                if (!token.isCancelled()) {
                    curve.set(now);
                    share.set(finished);
                }
            });
        }
    }
}
