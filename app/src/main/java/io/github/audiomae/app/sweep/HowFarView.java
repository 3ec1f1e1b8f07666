package io.github.audiomae.app.sweep;

import io.github.audiomae.app.control.ExplainedControl;
import io.github.audiomae.app.control.SectionProgress;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.sweep.SweepKind;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// Sweeps the window or the bundled sounds: what to sweep, progress, and what was found.
final class HowFarView extends VBox {
    private static final double SWATCH = 9;
    private static final List<Integer> SEEDS = List.of(1, 5, 10);

    private final HowFarViewModel model;
    private final ObservableValue<Boolean> dark;
    private final Messages messages;

    /// @param run starts
    /// @param found shown once there are points
    HowFarView(HowFarViewModel model, Runnable run, Node found, ObservableValue<Boolean> dark, Messages messages) {
        this.model = model;
        this.dark = dark;
        this.messages = messages;
        getStyleClass().addAll("section", "why");
        Shown.when(found, model.swept().map(there -> true).orElse(false));
        getChildren().addAll(kinds(), choice(run), progress(), about(), found);
    }

    /// The kinds of masks, with their colours in the chart.
    private Node kinds() {
        FlowPane line = new FlowPane(12, 4);
        for (SweepKind kind : SweepKind.values()) {
            Rectangle swatch = new Rectangle(SWATCH, SWATCH);
            swatch.setArcWidth(4);
            swatch.setArcHeight(4);
            swatch.fillProperty().bind(dark.map(now -> KindColours.of(kind, now)));
            CheckBox box = new CheckBox(messages.text(
                    switch (kind) {
                        case RANDOM -> "far.random";
                        case TIME -> "far.time";
                        case FREQUENCY -> "far.frequency";
                    }));
            box.setId("how-far-" + kind.name().toLowerCase(Locale.ROOT));
            box.selectedProperty().bindBidirectional(model.sweeps(kind));
            HBox both = new HBox(5, box, swatch);
            both.setAlignment(Pos.CENTER_LEFT);
            line.getChildren().add(both);
        }
        return line;
    }

    private Node choice(Runnable run) {
        SegmentedSwitch<Scope> scope = new SegmentedSwitch<>(model.scope(), model.scope()::set);
        scope.add(Scope.WINDOW, "how-far-window", messages.text("far.window"), messages.text("far.window.tip"));
        scope.add(Scope.SAMPLES, "how-far-samples", messages.text("far.samples"), messages.text("far.samples.tip"));
        SegmentedSwitch<Integer> seeds = new SegmentedSwitch<>(model.seeds(), model.seeds()::set);
        SEEDS.forEach(count -> seeds.add(
                count,
                "how-far-seeds-" + count,
                messages.text("far.seeds", count),
                messages.text("far.seeds.tip", count)));
        Button start = new TextButton("how-far-run", messages.text("far.run"), run);
        start.disableProperty().bind(Bindings.createBooleanBinding(() -> !possible(), model.possible()));
        ExplainedControl explained = new ExplainedControl(start, "");
        explained.reason().bind(model.unable().map(unable -> unable ? messages.text("far.unable") : ""));
        FlowPane line = new FlowPane(8, 6, scope, seeds, explained);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private boolean possible() {
        return Boolean.TRUE.equals(model.possible().getValue());
    }

    private Node progress() {
        return new SectionProgress(
                        messages.text("far.title"),
                        model.share(),
                        model.busy(),
                        "how-far-stop",
                        messages.text("far.stop"),
                        model::cancel)
                .saying(model.share().map(share -> messages.text("far.percent", percent(share))));
    }

    private static long percent(Number share) {
        return Math.round(100 * Math.max(0, share.doubleValue()));
    }

    private Node about() {
        Label about = new Label(messages.text("far.about"));
        about.setWrapText(true);
        about.getStyleClass().add("muted-small");
        Shown.when(about, model.swept().map(there -> false).orElse(true));
        return about;
    }
}
