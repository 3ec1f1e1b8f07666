package io.github.audiomae.app.similar;

import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.CollectionCard;
import io.github.audiomae.collection.SimilarWindow;
import io.github.audiomae.collection.WindowJudgement;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// A result: spectrogram, similarity, file and time, and what was said about it.
final class ResultTile extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final FontIcon verdict = new FontIcon();
    private final Label labels = new Label();
    private final Messages messages;

    ResultTile(SimilarWindow window, CollectionCard card, PictureReader pictures, Messages messages) {
        this.messages = messages;
        getStyleClass().add("result-tile");
        setPrefWidth(SpanPicture.WIDTH);
        setMinWidth(SpanPicture.WIDTH);
        setMaxWidth(SpanPicture.WIDTH);
        ImageView picture = new ImageView();
        picture.setFitWidth(SpanPicture.WIDTH);
        picture.setFitHeight(SpanPicture.HEIGHT);
        pictures.of(
                new PictureReader.Span(window.recording(), window.span(), card),
                found -> picture.setImage(found.image()));
        Label score = new Label(Float.isNaN(window.score()) ? "" : messages.number(window.score(), 3));
        score.getStyleClass().add("pane-number");
        score.setMinWidth(USE_PREF_SIZE);
        labels.getStyleClass().addAll("muted-small", "result-labels");
        labels.setMinWidth(0);
        labels.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(labels, Priority.ALWAYS);
        HBox line = new HBox(score, labels, verdict);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("result-line");
        String name = String.valueOf(window.recording().getFileName());
        String time = messages.time(window.begins(), window.span().startSeconds());
        Label where = new Label(name);
        where.getStyleClass().add("muted-small");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        Label when = new Label(time);
        when.getStyleClass().add("muted-small");
        when.setMinWidth(USE_PREF_SIZE);
        HBox below = new HBox(where, when);
        below.getStyleClass().add("result-line");
        getChildren().addAll(picture, line, below);
        Tooltip.install(this, new Tooltip(window.recording() + "\n" + whole(window)));
        setAccessibleText(
                Float.isNaN(window.score())
                        ? messages.text("similar.example", name, time)
                        : messages.text("similar.result", name, time, messages.number(window.score(), 3)));
        show(WindowJudgement.NONE);
    }

    /// The date and time of day, where they are known, and the position.
    private String whole(SimilarWindow window) {
        double start = window.span().startSeconds();
        String position = messages.time(start);
        return window.begins()
                .map(began -> began.iso(start).replace('T', ' ') + " · " + position)
                .orElse(position);
    }

    void mark(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /// The labels that the window has.
    void label(String names) {
        labels.setText(names);
        Tips.put(labels, names.isEmpty() ? null : names);
    }

    void show(WindowJudgement judgement) {
        switch (judgement) {
            case NONE -> verdict.setIconCode(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED);
            case RIGHT -> verdict.setIconCode(Material2OutlinedAL.CHECK);
            case WRONG -> verdict.setIconCode(Material2OutlinedAL.CLOSE);
        }
        verdict.getStyleClass().removeAll("sign-found", "sign-missing", "sign-optional");
        verdict.getStyleClass()
                .add(
                        switch (judgement) {
                            case NONE -> "sign-optional";
                            case RIGHT -> "sign-found";
                            case WRONG -> "sign-missing";
                        });
        setAccessibleHelp(
                switch (judgement) {
                    case NONE -> "";
                    case RIGHT -> messages.text("similar.right");
                    case WRONG -> messages.text("similar.wrong");
                });
    }
}
