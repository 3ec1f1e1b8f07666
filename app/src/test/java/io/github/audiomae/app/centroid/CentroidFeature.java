package io.github.audiomae.app.centroid;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.SavedState;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The spectral centroid of the window.
final class CentroidFeature implements Feature {
    private final CentroidViewModel model;
    private final Messages messages;

    /// What a session keeps.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Kept(boolean inMelBins) {}

    CentroidFeature(FeatureContext context, AnalysisInput input) {
        model = new CentroidViewModel(context, input);
        messages = Messages.in(context.messages().locale(), "io.github.audiomae.app.centroid.Centroid");
    }

    @Override
    public String id() {
        return "centroid";
    }

    @Override
    public List<Part> parts() {
        return List.of(Section.of(
                "centroid",
                messages.text("centroid.title"),
                Material2OutlinedAL.GRAPHIC_EQ,
                new CentroidView(model, messages),
                Place.WINDOW));
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("centroid-unit", messages.text("key.centroid-unit"), model::changeUnit)
                .when(model.centroid().isNotNull())
                .key(KeyCode.U, KeyCombination.SHORTCUT_DOWN)
                .on("centroid-unit"));
    }

    @Override
    public Optional<SavedState<?>> state() {
        return Optional.of(SavedState.of(
                Kept.class,
                () -> new Kept(model.inMelBins().get()),
                kept -> model.inMelBins().set(kept.inMelBins()),
                model.inMelBins()));
    }
}
