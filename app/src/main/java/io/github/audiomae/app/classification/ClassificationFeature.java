package io.github.audiomae.app.classification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.ClassNames;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The class scores of the window: whole, visible part, reconstruction.
public final class ClassificationFeature implements Feature {
    private final FeatureContext context;
    private final ClassificationViewModel classification;

    /// The saved state.
    ///
    /// @param pinned classes that stay in the list
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pins(List<String> pinned) {
        @SuppressWarnings("ConstantValue") // the JSON reader passes null for missing fields
        Pins {
            pinned = pinned == null ? List.of() : List.copyOf(pinned);
        }
    }

    /// @param shown the reconstruction to classify
    public ClassificationFeature(
            FeatureContext context, AnalysisInput input, ObservableValue<@Nullable ShownReconstruction> shown) {
        this.context = context;
        classification = new ClassificationViewModel(
                context.jobs(),
                context.problems(),
                input.excerpt(),
                input.mask(),
                input.classifying(),
                shown,
                ClassNames.in(context.messages().locale()));
    }

    @Override
    public String id() {
        return "classification";
    }

    public ClassificationViewModel classification() {
        return classification;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part.Section(
                new ClassificationView(classification, context.messages()), classification::offerRoom));
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                Pins.class,
                () -> new Pins(List.copyOf(classification.pinned())),
                pins -> classification.pinned().addAll(pins.pinned()),
                classification.pinned()));
    }
}
