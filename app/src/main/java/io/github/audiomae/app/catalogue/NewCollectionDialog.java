package io.github.audiomae.app.catalogue;

import io.github.audiomae.app.control.BoundChoice;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.LocalNumber;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.audio.io.ChannelChoice;
import io.github.audiomae.model.Capability;
import io.github.audiomae.model.ModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks for name and place of a new collection, its model, windows and channel, which are fixed from then on.
public final class NewCollectionDialog extends Dialog<CollectionOrder> {
    private static final double LEAST_SECONDS = 0.1;
    private static final double MOST_HOP = 3600;
    private static final double STEP = 0.5;
    private static final int CHANNELS = 8;
    private static final int PERCENT = 100;

    private final FeatureContext context;
    private final Messages messages;
    private final GridPane form = new GridPane();
    private final TextField name = new TextField();
    private final ObjectProperty<Path> parent;
    private final ChoiceBox<ModelFolder> model = new ChoiceBox<>();
    private final Spinner<Double> window;
    private final Spinner<Double> hop;
    private final ObjectProperty<String> channel =
            new SimpleObjectProperty<>(ChannelChoice.average().toString());

    /// @param models those to choose from
    /// @param first the one to begin with; null for the first that can embed
    public NewCollectionDialog(FeatureContext context, List<ModelFolder> models, @Nullable ModelFolder first) {
        this.context = context;
        messages = context.messages();
        parent = new SimpleObjectProperty<>(context.files().folder());
        List<ModelFolder> able = models.stream()
                .filter(one -> one.manifest().can(Capability.EMBED))
                .toList();
        initOwner(context.host().window());
        setTitle(messages.text("collection.new.title"));
        setHeaderText(null);
        getDialogPane().getStyleClass().add("explorer");
        getDialogPane()
                .getStylesheets()
                .setAll(context.host().window().getScene().getRoot().getStylesheets());
        form.getStyleClass().add("form");
        name.setId("new-collection-name");
        name.setText(messages.text("collection.new.usual-name"));
        row("collection.new.name", name);
        row("collection.new.folder", folder());
        model.setId("new-collection-model");
        model.setConverter(new ChoiceWords<>(one -> one.manifest().name()));
        model.getItems().setAll(able);
        model.setMaxWidth(Double.MAX_VALUE);
        row("collection.new.model", model);
        window = seconds("new-collection-window", 30);
        row("collection.new.window", window);
        hop = seconds("new-collection-hop", MOST_HOP);
        row("collection.new.hop", hop, new VBox(hop, leftOut()));
        row(
                "collection.new.channel",
                new BoundChoice<>(
                        "new-collection-channel",
                        channel,
                        Stream.concat(
                                        Stream.of(ChannelChoice.average().toString()),
                                        IntStream.rangeClosed(1, CHANNELS).mapToObj(String::valueOf))
                                .toList(),
                        this::channelWords));
        model.getSelectionModel().selectedItemProperty().subscribe(this::useWindowOf);
        model.setValue(able.contains(first) ? first : able.stream().findFirst().orElse(null));
        Label fixed = new Label(messages.text("collection.new.fixed"));
        fixed.getStyleClass().add("muted-small");
        fixed.setWrapText(true);
        fixed.setMaxWidth(400);
        form.add(fixed, 0, form.getRowCount(), 2, 1);
        getDialogPane().setContent(form);
        buttons();
    }

    private void buttons() {
        ButtonType make = new ButtonType(messages.text("collection.new.make"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(messages.text("collection.new.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(make, cancel);
        Button go = (Button) getDialogPane().lookupButton(make);
        go.setId("new-collection-make");
        go.getStyleClass().add("accent");
        BooleanBinding possible = Bindings.createBooleanBinding(
                () -> model.getValue() != null
                        && target().filter(Files::notExists).isPresent(),
                model.valueProperty(),
                name.textProperty(),
                parent);
        go.disableProperty().bind(possible.not());
        getDialogPane().lookupButton(cancel).setId("new-collection-cancel");
        setResultConverter(pressed -> pressed == make
                ? new CollectionOrder(
                        target().orElseThrow(), model.getValue(), window.getValue(), hop.getValue(), channel.get())
                : null);
    }

    /// Where the collection would lie; empty if the name cannot be one.
    private Optional<Path> target() {
        String typed = name.getText().strip();
        if (typed.isEmpty() || typed.contains("/") || typed.contains("\\") || typed.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return Optional.of(
                parent.get().resolve(typed.endsWith(OpenCollection.ENDING) ? typed : typed + OpenCollection.ENDING));
    }

    /// The usual window of a model, without overlap.
    private void useWindowOf(@Nullable ModelFolder chosen) {
        if (chosen != null) {
            double usual = chosen.manifest().preprocessing().soundSeconds();
            if (window.getValueFactory() instanceof DoubleSpinnerValueFactory range) {
                range.setMax(chosen.manifest().preprocessing().mostSeconds());
            }
            window.getValueFactory().setValue(usual);
            hop.getValueFactory().setValue(usual);
        }
    }

    /// What is said beside a hop that leaves out sound.
    private Node leftOut() {
        WindowSteps steps = new WindowSteps(
                window.getValueFactory().valueProperty(), hop.getValueFactory().valueProperty());
        Label words = new Label();
        words.setId("new-collection-left-out");
        words.getStyleClass().addAll("muted-small", "warning");
        words.textProperty()
                .bind(steps.leftOut()
                        .map(share -> messages.text(
                                "collection.new.left-out",
                                messages.number(PERCENT * share.doubleValue(), share.doubleValue() < 0.1 ? 1 : 0))));
        Shown.when(words, steps.leftOut().greaterThan(0));
        words.managedProperty().subscribe(now -> {
            if (getDialogPane().getScene().getWindow() != null) {
                getDialogPane().getScene().getWindow().sizeToScene();
            }
        });
        return words;
    }

    private void row(String key, Node control) {
        row(key, control, control);
    }

    /// @param place holds the control
    private void row(String key, Node control, Node place) {
        Label label = new Label(messages.text(key));
        label.setLabelFor(control);
        label.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHgrow(place, Priority.ALWAYS);
        form.addRow(form.getRowCount(), label, place);
    }

    private Spinner<Double> seconds(String id, double most) {
        Spinner<Double> spinner = new Spinner<>(LEAST_SECONDS, most, 10.0, STEP);
        spinner.setId(id);
        spinner.getValueFactory().setConverter(new LocalNumber(messages.locale()));
        spinner.setEditable(true);
        spinner.setMaxWidth(Double.MAX_VALUE);
        return spinner;
    }

    private Node folder() {
        Label where = new Label();
        where.textProperty().bind(parent.map(Path::toString));
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.setMaxWidth(Double.MAX_VALUE);
        where.setPrefWidth(240);
        HBox.setHgrow(where, Priority.ALWAYS);
        Button choose = new Button(messages.text("export.file.choose"));
        choose.setId("new-collection-folder");
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(pressed -> {
            context.files()
                    .openFolder(context.host().window(), messages.text("collection.new.folder.title"))
                    .ifPresent(parent::set);
        });
        HBox box = new HBox(where, choose);
        box.getStyleClass().add("file-row");
        return box;
    }

    private String channelWords(String one) {
        return one.equals(ChannelChoice.average().toString())
                ? messages.text("collection.new.channel.mix")
                : messages.text("collection.new.channel.number", one);
    }
}
