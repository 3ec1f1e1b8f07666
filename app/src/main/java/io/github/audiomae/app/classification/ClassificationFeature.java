package io.github.audiomae.app.classification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.reconstruction.ShownReconstruction;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.explore.Tag;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

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
        Messages messages = context.messages();
        ClassNames names = ClassNames.in(messages.locale());
        ObservableValue<String> score = best().map(top -> percent(top.score()));
        return List.of(Section.of(
                        "classes",
                        messages.text("classes.title"),
                        Material2OutlinedAL.BAR_CHART,
                        new ClassificationView(classification, messages),
                        Place.WINDOW)
                .number(
                        score.orElse(""),
                        best().map(top -> names.of(top.label(), labels()) + " " + percent(top.score()))
                                .orElse(""))
                .tools(new ClassCount(classification, messages))
                .growing(classification::leastHeight, classification::tightestHeight, classification::offerRoom));
    }

    private List<String> labels() {
        Classification scores = classification.whole().get();
        return scores == null ? List.of() : scores.labels();
    }

    /// The class with the highest score of the whole window.
    private ObservableValue<Tag> best() {
        return classification.whole().map(scores -> scores.top(1).getFirst());
    }

    private String percent(double score) {
        Messages messages = context.messages();
        return messages.text("unit.percent", messages.number(100 * score, 0));
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
