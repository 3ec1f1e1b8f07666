package io.github.audiomae.app.sweep;

import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.recordings.RecordingReader;
import io.github.audiomae.recordings.RecordingsListener;
import io.github.audiomae.recordings.SweepScan;
import io.github.audiomae.run.CancellationToken;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Progress;
import io.github.audiomae.run.Sentence;
import io.github.audiomae.sweep.Sweep;
import io.github.audiomae.sweep.SweepKind;
import io.github.audiomae.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Sweeps the window, or the bundled sounds, over many masks. Points are shown as they are found, and stay when it is
/// stopped; those of a window are removed with it.
final class HowFarViewModel {
    /// The mask ratios: 10 to 90 %.
    private static final List<Double> RATIOS =
            IntStream.rangeClosed(1, 9).mapToObj(tenth -> tenth / 10.0).toList();

    /// The classes of a window that are followed.
    private static final int FOLLOWED = 6;

    private final Jobs jobs;
    private final ProblemsViewModel problems;
    private final AnalysisInput input;
    private final List<Path> samples;
    private final Lane<List<SweepScan.Found>> lane;
    private final Map<SweepKind, BooleanProperty> kinds = new EnumMap<>(SweepKind.class);
    private final ObjectProperty<Integer> seeds = new SimpleObjectProperty<>(5);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.WINDOW);
    private final ReadOnlyObjectWrapper<@Nullable Swept> swept = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanBinding possible;

    /// @param samples the bundled sounds
    HowFarViewModel(FeatureContext context, AnalysisInput input, List<Path> samples) {
        this(context.jobs(), context.problems(), input, samples);
    }

    HowFarViewModel(Jobs jobs, ProblemsViewModel problems, AnalysisInput input, List<Path> samples) {
        this.jobs = jobs;
        this.problems = problems;
        this.input = input;
        this.samples = List.copyOf(samples);
        lane = jobs.fileLane();
        Stream.of(SweepKind.values()).forEach(kind -> kinds.put(kind, new SimpleBooleanProperty(true)));
        possible = Bindings.createBooleanBinding(
                () -> kinds.values().stream().anyMatch(BooleanProperty::get)
                        && input.excerpt().getValue() != null
                        && canReconstruct(),
                Stream.concat(kinds.values().stream(), Stream.of(input.excerpt(), input.reconstructing()))
                        .toArray(Observable[]::new));
        input.excerpt().addListener((property, before, now) -> leaveWindow());
        input.reconstructing().addListener((property, before, now) -> forget());
        input.classifying().addListener((property, before, now) -> forget());
    }

    /// Whether masks of a kind are swept.
    BooleanProperty sweeps(SweepKind kind) {
        BooleanProperty chosen = kinds.get(kind);
        if (chosen == null) {
            throw new IllegalArgumentException("no such kind: " + kind);
        }
        return chosen;
    }

    /// Number of masks for each kind and ratio.
    ObjectProperty<Integer> seeds() {
        return seeds;
    }

    /// What is swept.
    ObjectProperty<Scope> scope() {
        return scope;
    }

    /// The points so far; null before the first.
    ReadOnlyObjectProperty<@Nullable Swept> swept() {
        return swept.getReadOnlyProperty();
    }

    /// The finished share of the masks, 0 … 1; −1 while unknown.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Whether a sweep is running.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether there is something to sweep: a sound, a kind of masks, and a model that reconstructs.
    ObservableValue<Boolean> possible() {
        return possible;
    }

    /// Whether the model cannot reconstruct.
    ObservableValue<Boolean> unable() {
        return input.reconstructing().map(model -> !canReconstruct()).orElse(false);
    }

    private boolean canReconstruct() {
        LoadedModel model = input.reconstructing().getValue();
        return model != null && model.manifest().can(Capability.RECONSTRUCT);
    }

    /// Sweeps, in place of what was found before.
    void run() {
        LoadedModel model = input.reconstructing().getValue();
        Excerpt sound = input.excerpt().getValue();
        if (model == null || sound == null || !possible.get()) {
            return;
        }
        LoadedModel classifying = input.classifying().getValue();
        List<SweepKind> chosen =
                Stream.of(SweepKind.values()).filter(kind -> sweeps(kind).get()).toList();
        SweepPlan plan = new SweepPlan(chosen, RATIOS, seeds.get());
        swept.set(null);
        share.set(0);
        boolean all = scope.get() == Scope.SAMPLES;
        int total = plan.steps().size() * (all ? samples.size() : 1);
        Swept start = new Swept(
                all ? null : sound,
                model.manifest().name(),
                classifying == null ? List.of() : classifying.labels(),
                List.of(),
                total);
        lane.replace(
                (token, progress) -> all
                        ? sweepSamples(model, classifying, plan, start, progress, token)
                        : sweepWindow(model, classifying, plan, start, sound, progress, token),
                state -> {
                    busy.set(!state.isOver());
                    if (state instanceof JobState.Running<List<SweepScan.Found>> running) {
                        share.set(running.fraction());
                    }
                    problems.<List<SweepScan.Found>>ofSound(lane, done -> share.set(1))
                            .accept(state);
                });
    }

    private List<SweepScan.Found> sweepWindow(
            LoadedModel model,
            @Nullable LoadedModel classifying,
            SweepPlan plan,
            Swept start,
            Excerpt sound,
            Progress progress,
            CancellationToken token) {
        Sweep.Sound windows = new Sweep.Sound(
                sound.as(model.manifest().preprocessing()),
                sound.as((classifying == null ? model : classifying).manifest().preprocessing()));
        Growth growth = new Growth(start, token);
        new Sweep(model, classifying, FOLLOWED, jobs.modelTurns())
                .run(
                        windows,
                        plan,
                        point -> {
                            growth.add(List.of(new SweepScan.Found(sound.file(), point)));
                            progress.report(growth.size(), start.total(), "");
                        },
                        token);
        return growth.points();
    }

    private List<SweepScan.Found> sweepSamples(
            LoadedModel model,
            @Nullable LoadedModel classifying,
            SweepPlan plan,
            Swept start,
            Progress progress,
            CancellationToken token) {
        boolean same = classifying != null
                && classifying
                        .manifest()
                        .preprocessing()
                        .equals(model.manifest().preprocessing());
        Growth growth = new Growth(start, token);
        return new SweepScan(model, same ? classifying : null, jobs.modelTurns())
                .run(samples, RecordingReader.MIX, plan, growth::add, new Failing(), progress, token);
    }

    /// Stops; the points that were found stay.
    void cancel() {
        lane.cancel();
    }

    /// What is running, for the list of jobs.
    Running running(String words) {
        return new Running(words, share.asObject(), new SimpleStringProperty(""), this::cancel);
    }

    private void leaveWindow() {
        Swept shown = swept.get();
        if (shown == null ? scope.get() == Scope.WINDOW : shown.excerpt() != null) {
            forget();
        }
    }

    private void forget() {
        lane.cancel();
        swept.set(null);
    }

    /// Collects points on the working thread and shows them on the window's.
    private final class Growth {
        private final CancellationToken token;
        private Swept now;

        Growth(Swept start, CancellationToken token) {
            now = start;
            this.token = token;
        }

        void add(List<SweepScan.Found> found) {
            Swept grown = now.with(found);
            now = grown;
            jobs.ui().run(() -> {
                if (!token.isCancelled()) {
                    swept.set(grown);
                }
            });
        }

        int size() {
            return now.points().size();
        }

        List<SweepScan.Found> points() {
            return now.points();
        }
    }

    /// A bundled sound that cannot be read ends the sweep.
    private static final class Failing implements RecordingsListener {
        @Override
        public void done(Path file, List<Sentence> warnings) {}

        @Override
        public void failed(Path file, ProblemException problem) {
            throw problem;
        }
    }
}
