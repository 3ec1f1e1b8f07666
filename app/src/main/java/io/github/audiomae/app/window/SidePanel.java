package io.github.audiomae.app.window;

import io.github.audiomae.app.classification.ClassificationView;
import io.github.audiomae.app.embedding.EmbeddingView;
import io.github.audiomae.app.reconstruction.DetailsView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What the model makes of the sound: classes, a vector, the reconstruction in numbers.
final class SidePanel extends ScrollPane {
    private static final double WIDTH = 300;

    /// @param export opens the export of embeddings
    SidePanel(Explorer explorer, Runnable export) {
        EmbeddingView embedding = new EmbeddingView(
                explorer.classification().whole(),
                explorer.settings().dark(),
                explorer.classification().impossible(),
                explorer.embeddings().ready(),
                export,
                explorer.messages());
        ClassificationView classes = new ClassificationView(explorer.classification(), explorer.messages());
        DetailsView details = new DetailsView(
                explorer.reconstruction(), explorer.comparison(), explorer.guess(), explorer.messages());
        VBox sections = new VBox(classes, embedding, details);
        sections.getStyleClass().add("side");
        setContent(sections);
        getStyleClass().add("side-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        heightProperty().subscribe(height -> explorer.classification().offerRoom(height.doubleValue()));
    }
}
