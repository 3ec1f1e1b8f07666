package io.github.audiomae.app.embedding;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.models.ModelsFeature;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explore.Classification;
import io.github.audiomae.inference.LoadedModel;
import io.github.audiomae.model.Capability;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The plot of the window's embedding, and the export of embeddings of a recording.
public final class EmbeddingFeature implements Feature {
    private final FeatureContext context;
    private final ModelsFeature models;
    private final ObservableValue<@Nullable Classification> whole;
    private final EmbeddingExportViewModel embeddings;

    /// @param whole the classification of the whole window, with its embedding
    public EmbeddingFeature(
            FeatureContext context, ModelsFeature models, ObservableValue<@Nullable Classification> whole) {
        this.context = context;
        this.models = models;
        this.whole = whole;
        embeddings = new EmbeddingExportViewModel(
                context.jobs(),
                context.problems().inDialog(),
                context.workspace(),
                models.models().loaded());
    }

    @Override
    public String id() {
        return "embedding";
    }

    /// The export.
    public EmbeddingExportViewModel embeddings() {
        return embeddings;
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        ObservableValue<Integer> dimensions = ownClassification().map(known -> known.embedding().length);
        EmbeddingView view = new EmbeddingView(
                ownClassification(),
                context.settings().dark(),
                models.models()
                        .loaded()
                        .map(model -> !model.manifest().can(Capability.CLASSIFY))
                        .orElse(false),
                embeddings.ready(),
                this::export,
                messages);
        return List.of(Section.of(
                        "embedding",
                        messages.text("embedding.title"),
                        Material2OutlinedMZ.SHOW_CHART,
                        view,
                        Place.RECORDING,
                        Place.WINDOW)
                .number(
                        dimensions.map(String::valueOf).orElse(""),
                        dimensions
                                .map(count -> messages.text("embedding.about", count))
                                .orElse("")));
    }

    /// The embedding shown is that of the chosen model, like the exported one, never that of a second model.
    private ObservableValue<@Nullable Classification> ownClassification() {
        ObservableValue<@Nullable LoadedModel> second =
                models.roles().classifying().second();
        return Bindings.createObjectBinding(() -> second.getValue() == null ? whole.getValue() : null, second, whole);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("export", context.messages().text("key.export"), this::export)
                .when(embeddings.ready())
                .key(KeyCode.E, KeyCombination.SHORTCUT_DOWN)
                .on("export"));
    }

    private void export() {
        if (embeddings.ready().getValue()) {
            new EmbeddingExportDialog(
                            embeddings,
                            context.files(),
                            context.messages(),
                            context.host().window(),
                            context.host()::showFolder)
                    .show();
        }
    }
}
