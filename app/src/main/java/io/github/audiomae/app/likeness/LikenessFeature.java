package io.github.audiomae.app.likeness;

import io.github.audiomae.app.command.Command;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.feature.AnalysisInput;
import io.github.audiomae.app.feature.Feature;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Part;
import io.github.audiomae.app.feature.Section;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.reconstruction.ArrangementViewModel;
import io.github.audiomae.app.reconstruction.ExtraPane;
import io.github.audiomae.app.reconstruction.PanesViewModel;
import io.github.audiomae.app.reconstruction.TintLegend;
import io.github.audiomae.app.spectrogram.PatchTint;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.spectrogram.SpectrogramPoint;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.Messages;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// Similar patches: where else in the window is the sound under the pointer, at a layer of the model.
public final class LikenessFeature implements Feature {
    private static final String PANE = "similar";

    private final FeatureContext context;
    private final ArrangementViewModel panes;
    private final LikenessViewModel model;

    /// @param panes the panes of the window, which get one more
    /// @param point under the pointer
    public LikenessFeature(
            FeatureContext context,
            AnalysisInput input,
            PanesViewModel panes,
            ObservableValue<@Nullable SpectrogramPoint> point) {
        this.context = context;
        this.panes = panes.arrangement();
        model = new LikenessViewModel(
                context.jobs(), context.problems(), input, point, this.panes.isShown(List.of(PANE)));
        Messages messages = context.messages();
        this.panes.offer(new ExtraPane(
                PANE,
                messages.text("likeness.pane"),
                Bindings.createStringBinding(this::about, model.likeness(), model.busy(), model.blockCount()),
                Bindings.createObjectBinding(
                        () -> model.likeness().get() == null
                                ? null
                                : panes.original().getValue(),
                        model.likeness(),
                        panes.original()),
                model.likeness()
                        .map(now -> PatchTint.of(now.shares(), 1, now.grid()))
                        .orElse(PatchTint.NONE),
                () -> new TintLegend(
                        model.likeness()
                                .map(now -> messages.number(now.lowest(), 2))
                                .orElse(""),
                        new SimpleStringProperty("1"))));
    }

    @Override
    public String id() {
        return "likeness";
    }

    LikenessViewModel model() {
        return model;
    }

    private String about() {
        Messages messages = context.messages();
        if (model.blocks() == 0) {
            return messages.text("likeness.unable");
        }
        if (model.likeness().get() == null) {
            return messages.text(model.busy().get() ? "likeness.busy" : "likeness.none");
        }
        return messages.text("likeness.about");
    }

    @Override
    public List<Part> parts() {
        Messages messages = context.messages();
        Label about = new Label(messages.text("likeness.question"));
        about.setWrapText(true);
        about.getStyleClass().add("muted-small");
        Button show = new TextButton("similar-show", messages.text("likeness.show"), this::show);
        show.disableProperty().bind(model.blockCount().map(count -> count == 0));
        HBox line = new HBox(8, blocks(), show);
        line.setAlignment(Pos.CENTER_LEFT);
        LikenessChart chart =
                new LikenessChart(model.likeness(), context.settings().dark().map(PlotColours::of));
        chart.setAccessibleText(messages.text("likeness.about"));
        Shown.when(chart, model.likeness().map(now -> true).orElse(false));
        Region all = new VBox(about, line, chart);
        all.getStyleClass().addAll("section", "why");
        return List.of(
                Section.of(PANE, messages.text("likeness.title"), Material2OutlinedAL.BLUR_ON, all, Place.WINDOW));
    }

    /// The blocks of the model; the last one first offered.
    private Node blocks() {
        Messages messages = context.messages();
        ChoiceBox<Integer> box = new ChoiceBox<>();
        box.setId("similar-block");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText(messages.text("likeness.block.tip"));
        box.setConverter(new ChoiceWords<>(number ->
                number == 0 ? messages.text("likeness.block.last") : messages.text("likeness.block", number)));
        model.blockCount().subscribe(count -> {
            box.getItems().setAll(IntStream.range(0, count).boxed().toList());
            box.setValue(model.block().get());
        });
        box.valueProperty().subscribe(now -> {
            if (now != null) {
                model.block().set(now);
            }
        });
        return box;
    }

    private void show() {
        context.host().panels().open(PANE);
        panes.reveal(PANE);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("similar-patches", context.messages().text("key.similar-patches"), this::show)
                .when(model.blockCount().map(count -> count > 0))
                .on("similar-show"));
    }
}
