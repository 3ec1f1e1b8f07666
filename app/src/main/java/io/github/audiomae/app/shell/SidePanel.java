package io.github.audiomae.app.shell;

import io.github.audiomae.app.classification.ClassificationView;
import io.github.audiomae.app.embedding.EmbeddingView;
import io.github.audiomae.app.models.ModelRolesView;
import io.github.audiomae.app.reconstruction.DetailsView;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The results for the sound: classes, embedding, and the reconstruction in numbers.
final class SidePanel extends ScrollPane {
    private static final double WIDTH = 300;

    /// @param export opens the export of embeddings
    SidePanel(Explorer explorer, Runnable export) {
        EmbeddingView embedding = new EmbeddingView(
                ownDescription(explorer),
                explorer.settings().dark(),
                explorer.models()
                        .loaded()
                        .map(model -> !model.manifest().can(Capability.CLASSIFY))
                        .orElse(false),
                explorer.embeddings().ready(),
                export,
                explorer.messages());
        ClassificationView classes = new ClassificationView(explorer.classification(), explorer.messages());
        DetailsView details = new DetailsView(
                explorer.reconstruction(), explorer.comparison(), explorer.guess(), explorer.messages());
        ModelRolesView roles =
                new ModelRolesView(explorer.modelRoles(), explorer.models().loaded(), explorer.messages());
        VBox sections = new VBox(roles, classes, embedding, details);
        sections.getStyleClass().add("side");
        setContent(sections);
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        heightProperty().subscribe(height -> explorer.classification().offerRoom(height.doubleValue()));
    }

    /// The embedding shown is that of the chosen model, like the exported one, never that of a second model.
    private static ObservableValue<@Nullable Classification> ownDescription(Explorer explorer) {
        ObservableValue<@Nullable LoadedModel> second =
                explorer.modelRoles().classifying().second();
        ObservableValue<@Nullable Classification> whole =
                explorer.classification().whole();
        return Bindings.createObjectBinding(() -> second.getValue() == null ? whole.getValue() : null, second, whole);
    }
}
