package io.github.audiomae.app.explanation;

import io.github.audiomae.app.classification.ClassRow;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Running;
import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.fx.UiThread;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.workspace.Excerpt;
import io.github.audiomae.explanation.Attribution;
import io.github.audiomae.explanation.AttributionMethod;
import io.github.audiomae.explanation.Explainer;
import io.github.audiomae.explanation.Explanation;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.Tag;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import io.github.audiomae.patches.PatchMask;
import io.github.audiomae.run.CancellationToken;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Explains a class of the window: which patches carry it, and how far the answer can be trusted. The evidence is shown
/// while it grows. It belongs to the window and the model that it was computed for, and is removed with them.
public final class WhyViewModel {
    /// Number of classes that are always offered.
    private static final int CLASSES = 12;

    private static final long SEED = 0;

    private final ProblemsViewModel problems;
    private final AnalysisInput input;
    private final Jobs jobs;
    private final UiThread ui;
    private final Lane<Explanation> lane;
    private final ObservableValue<@Nullable Classification> whole;
    private final ObservableList<ClassRow> listed;
    private final ReadOnlyListWrapper<Tag> classes = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ObjectProperty<@Nullable Tag> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<AttributionMethod> method = new SimpleObjectProperty<>(AttributionMethod.PREVIEW);
    private final BooleanProperty visibleOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Evidence> evidence = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Explanation> explanation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Attribution> growing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(-1);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private List<String> labels = List.of();
    private @Nullable String picked;
    private boolean offering;

    /// The answer in whose place another one is computed, which comes back if that is stopped.
    private @Nullable Answer replaced;

    /// @param whole the scores of the whole window
    /// @param listed the classes in the list of scores, also those that were searched for or pinned
    WhyViewModel(
            Jobs jobs,
            ProblemsViewModel problems,
            AnalysisInput input,
            ObservableValue<@Nullable Classification> whole,
            ObservableList<ClassRow> listed) {
        this.jobs = jobs;
        this.problems = problems;
        this.input = input;
        this.whole = whole;
        this.listed = listed;
        ui = jobs.ui();
        lane = jobs.fileLane();
        input.excerpt().addListener((property, old, now) -> {
            if (isElsewhere(old, now)) {
                picked = null;
            }
            forget();
        });
        chosen.subscribe(now -> {
            if (!offering) {
                picked = now == null ? null : now.label();
            }
        });
        input.classifying().addListener((property, old, now) -> {
            forget();
            if (impossible().getValue()) {
                offer(List.of(), null);
            }
        });
        whole.subscribe(now -> offer());
        listed.addListener((InvalidationListener) changed -> offer());
    }

    /// The evidence for a class.
    ///
    /// @param excerpt the window
    /// @param label the class
    /// @param attribution complete, or while it grows
    public record Evidence(Excerpt excerpt, String label, Attribution attribution) {}

    private record Answer(Evidence evidence, Explanation explanation) {}

    /// The classes with the highest scores of the window, those in the list of scores, and the chosen one; highest
    /// first.
    ReadOnlyListProperty<Tag> classes() {
        return classes.getReadOnlyProperty();
    }

    /// All classes of the model.
    List<String> labels() {
        return labels;
    }

    /// The class to explain; null before there are scores.
    public ObjectProperty<@Nullable Tag> chosen() {
        return chosen;
    }

    /// How it is computed.
    public ObjectProperty<AttributionMethod> method() {
        return method;
    }

    /// Whether only the visible part of the window is explained; otherwise all of it.
    public BooleanProperty visibleOnly() {
        return visibleOnly;
    }

    /// The evidence so far; null for none.
    public ReadOnlyObjectProperty<@Nullable Evidence> evidence() {
        return evidence.getReadOnlyProperty();
    }

    /// The whole explanation; null until it is complete.
    public ReadOnlyObjectProperty<@Nullable Explanation> explanation() {
        return explanation.getReadOnlyProperty();
    }

    /// The evidence while it is computed; null while nothing is, and while the curves are.
    ReadOnlyObjectProperty<@Nullable Attribution> growing() {
        return growing.getReadOnlyProperty();
    }

    /// The finished share of the passes, 0 … 1; −1 while unknown.
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// Whether a class is being explained.
    public BooleanProperty busy() {
        return busy;
    }

    /// Whether the chosen model does not classify; false also if there is none.
    ObservableValue<Boolean> impossible() {
        return input.classifying()
                .map(model -> !model.manifest().can(Capability.CLASSIFY))
                .orElse(false);
    }

    /// Whether the classifying model takes masks; false also if there is none.
    ObservableValue<Boolean> masks() {
        return input.classifying().map(LoadedModel::takesMasks).orElse(false);
    }

    /// Whether the classifying model takes whole windows only, so that patches are occluded.
    ObservableValue<Boolean> occludes() {
        return input.classifying().map(model -> !model.takesMasks()).orElse(false);
    }

    /// Explains the chosen class, in place of what is being explained.
    public void explain() {
        Tag tag = chosen.get();
        Excerpt sound = input.excerpt().getValue();
        LoadedModel model = input.classifying().getValue();
        if (tag == null || sound == null || model == null || !model.manifest().can(Capability.CLASSIFY)) {
            return;
        }
        PatchMask visible = visibleOnly.get() && model.takesMasks()
                ? input.mask().getValue().on(model.manifest().form().grid())
                : PatchMask.nothingHidden(model.manifest().form().grid());
        AttributionMethod how = method.get();
        Evidence shown = evidence.get();
        Explanation known = explanation.get();
        if (shown != null && known != null) {
            replaced = new Answer(shown, known);
        }
        evidence.set(null);
        explanation.set(null);
        share.set(0);
        lane.replace(
                (token, progress) -> {
                    Explainer explainer = new Explainer(model, jobs.modelTurns());
                    Explainer.Request request = new Explainer.Request(
                            sound.as(model.manifest().preprocessing()), visible, tag.index(), how, SEED);
                    return explainer.explain(
                            request, soFar -> ui.run(() -> grow(token, sound, tag.label(), soFar)), token);
                },
                state -> {
                    busy.set(!state.isOver());
                    if (state.isOver()) {
                        growing.set(null);
                    }
                    if (state instanceof JobState.Cancelled && explanation.get() == null) {
                        evidence.set(null);
                    }
                    problems.<Explanation>ofSound(lane, made -> finish(sound, made))
                            .accept(state);
                });
    }

    /// Stops; nothing stays of an explanation that is not complete, and the one before it is shown again.
    public void cancel() {
        lane.cancel();
        Answer before = replaced;
        if (before != null) {
            replaced = null;
            evidence.set(before.evidence());
            explanation.set(before.explanation());
        }
    }

    /// What is running, for the list of jobs.
    Running running(String words) {
        return new Running(words, share.asObject(), new SimpleStringProperty(""), this::cancel);
    }

    private void grow(CancellationToken token, Excerpt sound, String label, Attribution soFar) {
        if (!token.isCancelled()) {
            growing.set(soFar);
            share.set(soFar.passes() / (double) soFar.total());
            evidence.set(new Evidence(sound, label, soFar));
        }
    }

    private void finish(Excerpt sound, Explanation made) {
        replaced = null;
        evidence.set(new Evidence(sound, made.label(), made.attribution()));
        explanation.set(made);
    }

    private static boolean isElsewhere(@Nullable Excerpt old, @Nullable Excerpt now) {
        return old == null || now == null || !now.file().equals(old.file()) || now.startSeconds() != old.startSeconds();
    }

    private void forget() {
        lane.cancel();
        replaced = null;
        evidence.set(null);
        explanation.set(null);
    }

    /// A class that the user chose for this window stays if the model has it; otherwise the highest one is chosen.
    private void offer() {
        Classification known = whole.getValue();
        if (known == null) {
            return;
        }
        Set<String> wanted = listed.stream().map(ClassRow::label).collect(Collectors.toSet());
        List<Tag> all = known.top(known.logits().length);
        Optional<Tag> same =
                all.stream().filter(tag -> tag.label().equals(picked)).findFirst();
        List<Tag> offered = IntStream.range(0, all.size())
                .filter(rank -> rank < CLASSES
                        || wanted.contains(all.get(rank).label())
                        || same.filter(all.get(rank)::equals).isPresent())
                .mapToObj(all::get)
                .toList();
        labels = known.labels();
        offer(offered, same.orElse(offered.isEmpty() ? null : offered.getFirst()));
    }

    private void offer(List<Tag> offered, @Nullable Tag first) {
        offering = true;
        if (!offered.equals(classes)) {
            classes.setAll(offered);
        }
        chosen.set(first);
        offering = false;
    }
}
