package io.github.audiomae.app.explanation;

import io.github.audiomae.app.control.ExplainedControl;
import io.github.audiomae.app.control.SectionProgress;
import io.github.audiomae.app.control.SegmentedSwitch;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.spectrogram.PlotColours;
import io.github.audiomae.app.text.ChoiceWords;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.explanation.Attribution;
import io.github.audiomae.explanation.AttributionMethod;
import io.github.audiomae.explanation.EvidenceCurves;
import io.github.audiomae.explanation.Explanation;
import io.github.audiomae.explore.Tag;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Explains a class of the window: choice, progress, curves, areas, and what can be done with the evidence.
final class WhyView extends VBox {
    private final WhyViewModel why;
    private final Messages messages;
    private final ClassNames names;

    /// @param explain explains the chosen class
    /// @param actions what can be done with the evidence
    WhyView(
            WhyViewModel why,
            Runnable explain,
            ObservableValue<PlotColours> colours,
            List<Button> actions,
            Messages messages) {
        this.why = why;
        this.messages = messages;
        names = ClassNames.in(messages.locale());
        getStyleClass().addAll("section", "why");
        ObservableValue<@Nullable EvidenceCurves> curves = why.explanation().map(Explanation::curves);
        HBox buttons = new HBox(6);
        buttons.getChildren().addAll(actions);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox found = new VBox(6, charts(curves, colours), new AreaTable(curves, messages), buttons);
        Shown.when(found, why.explanation().map(there -> true).orElse(false));
        getChildren().addAll(choice(explain), method(), progress(), about(), found);
    }

    private Node choice(Runnable action) {
        ChoiceBox<Tag> box = new ChoiceBox<>();
        box.setId("why-class");
        box.setAccessibleText(messages.text("why.class"));
        box.setConverter(new ChoiceWords<>(this::words));
        box.setItems(why.classes());
        box.valueProperty().bindBidirectional(why.chosen());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        Button explain = new TextButton("why-explain", messages.text("why.explain"), action);
        explain.disableProperty().bind(why.chosen().isNull());
        HBox line = new HBox(6, box, explain);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String words(@Nullable Tag tag) {
        return tag == null
                ? ""
                : messages.text(
                        "why.class.value", names.of(tag.label(), why.labels()), messages.number(100 * tag.score(), 0));
    }

    private Node method() {
        SegmentedSwitch<AttributionMethod> choice = new SegmentedSwitch<>(why.method(), why.method()::set);
        choice.add(
                AttributionMethod.PREVIEW,
                "why-preview",
                messages.text("why.preview"),
                messages.text("why.preview.tip"));
        choice.add(AttributionMethod.EXACT, "why-exact", messages.text("why.exact"), messages.text("why.exact.tip"));
        CheckBox visible = new CheckBox(messages.text("why.visible"));
        visible.setId("why-visible");
        visible.selectedProperty().bindBidirectional(why.visibleOnly());
        visible.disableProperty().bind(why.masks().map(masks -> !masks));
        ExplainedControl explained = new ExplainedControl(visible, "");
        explained.reason().bind(why.occludes().map(occludes -> occludes ? messages.text("why.visible.none") : ""));
        HBox line = new HBox(10, choice, explained);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node progress() {
        return new SectionProgress(
                        messages.text("why.title"),
                        why.share(),
                        why.busy(),
                        "why-stop",
                        messages.text("why.stop"),
                        why::cancel)
                .saying(Bindings.createStringBinding(() -> passes(why.growing().get()), why.growing()));
    }

    /// The passes that are done and the time left, at the speed so far.
    private String passes(@Nullable Attribution now) {
        if (now == null) {
            return messages.text("why.starting");
        }
        if (now.isWhole()) {
            return messages.text("why.curves");
        }
        double left = now.millis() / Math.max(1, now.passes()) * (now.total() - now.passes()) / 1000;
        return messages.text("why.passes", now.passes(), now.total(), messages.number(Math.ceil(left), 0));
    }

    /// What is asked before there is an answer; how occlusion differs, where a model takes no masks; why nothing can be
    /// asked.
    private Node about() {
        Label about = new Label();
        about.setWrapText(true);
        about.getStyleClass().add("muted-small");
        about.textProperty()
                .bind(why.impossible()
                        .flatMap(impossible ->
                                why.occludes().map(occludes -> messages.text(about(impossible, occludes)))));
        Shown.when(about, why.explanation().map(there -> false).orElse(true));
        return about;
    }

    private static String about(boolean impossible, boolean occludes) {
        if (impossible) {
            return "classes.impossible";
        }
        return occludes ? "why.about.occlusion" : "why.about";
    }

    private Node charts(ObservableValue<@Nullable EvidenceCurves> curves, ObservableValue<PlotColours> colours) {
        VBox deletion = chart("why.deletion", "why.deletion.tip", new CurveChart(curves, true, colours));
        VBox insertion = chart("why.insertion", "why.insertion.tip", new CurveChart(curves, false, colours));
        HBox both = new HBox(12, deletion, insertion);
        HBox.setHgrow(deletion, Priority.ALWAYS);
        HBox.setHgrow(insertion, Priority.ALWAYS);
        return both;
    }

    private VBox chart(String key, String tip, CurveChart chart) {
        Label title = new Label(messages.text(key));
        title.getStyleClass().add("muted-small");
        chart.setAccessibleText(messages.text(tip));
        VBox box = new VBox(2, title, chart);
        Tooltip.install(box, new Tooltip(messages.text(tip)));
        return box;
    }
}
