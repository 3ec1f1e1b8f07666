package io.github.audiomae.app.labels;

import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.fx.Lane;
import io.github.audiomae.app.masking.MaskingViewModel;
import io.github.audiomae.app.place.Band;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.place.Selection;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.audio.FrequencyRange;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.patches.PatchBox;
import io.github.audiomae.recordings.BoxTagging;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the models can do with the selection: hide its patches, or all others, in the window; classify them alone.
final class BoxTools {
    private final FeatureContext context;
    private final MaskingViewModel masking;
    private final ObservableValue<@Nullable LoadedModel> classifying;
    private final Lane<Optional<Classification>> lane;
    private final ReadOnlyObjectWrapper<@Nullable Classification> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param classifying the model for classifying; null while there is none
    BoxTools(FeatureContext context, MaskingViewModel masking, ObservableValue<@Nullable LoadedModel> classifying) {
        this.context = context;
        this.masking = masking;
        this.classifying = classifying;
        lane = context.jobs().modelLane();
        selection().subscribe(now -> {
            lane.cancel();
            result.set(null);
        });
    }

    private ReadOnlyObjectProperty<@Nullable Selection> selection() {
        return context.navigation().selection().selection();
    }

    /// The classes of the selection; null while they are not known.
    ReadOnlyObjectProperty<@Nullable Classification> result() {
        return result.getReadOnlyProperty();
    }

    /// Whether the selection is being classified.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether there is a selection in the open recording.
    ObservableValue<Boolean> hasSelection() {
        return context.navigation().selection().span().isNotNull();
    }

    /// The highest frequency that the model sees, in hertz.
    double seenHertz() {
        return context.workspace().form().get().preprocessing().axis().highHz();
    }

    /// Whether there is a selection and the model sees something of it.
    ObservableValue<Boolean> isSeen() {
        return Bindings.createBooleanBinding(
                () -> {
                    Selection box = selection().get();
                    Band band = box == null ? null : box.band();
                    return hasSelection().getValue() && (band == null || band.lowHertz() < seenHertz());
                },
                selection(),
                context.workspace().recording(),
                context.workspace().form());
    }

    /// Whether the selection can be classified: the model sees something of it, and it classifies.
    ObservableValue<Boolean> canClassify() {
        return Bindings.createBooleanBinding(
                () -> isSeen().getValue()
                        && classifying.getValue() != null
                        && classifying.getValue().hasClassifier(),
                selection(),
                context.workspace().recording(),
                context.workspace().form(),
                classifying);
    }

    /// Shows the selection in the window with its patches hidden.
    ///
    /// @param others whether all others are hidden instead
    void hide(boolean others) {
        Selection box = selection().get();
        if (box == null || !isSeen().getValue()) {
            return;
        }
        context.navigation().show(Place.WINDOW, box);
        PatchBox patches = PatchBox.of(
                context.workspace().form().get().grid(),
                box.span(),
                range(box),
                context.workspace().startSeconds().get());
        masking.use(others ? patches.alone() : patches.hidden());
    }

    /// Classifies the patches of the selection alone; [#result()] follows.
    void classify() {
        Selection box = selection().get();
        Recording recording = context.workspace().recording().get();
        LoadedModel model = classifying.getValue();
        if (box == null || recording == null || model == null || !canClassify().getValue()) {
            return;
        }
        context.host().panels().show("selection"); // where the result will be
        double seconds = recording.seconds();
        ChannelChoice channel = context.workspace().channel().get();
        lane.replace(
                (token, progress) -> new BoxTagging(model)
                        .classify(box.recording(), channel, seconds, box.span(), range(box), token),
                state -> {
                    busy.set(!state.isOver());
                    context.problems()
                            .<Optional<Classification>>ofSound(lane, found -> result.set(found.orElse(null)))
                            .accept(state);
                });
    }

    private static Optional<FrequencyRange> range(Selection box) {
        Band band = box.band();
        return band == null ? Optional.empty() : Optional.of(new FrequencyRange(band.lowHertz(), band.highHertz()));
    }
}
