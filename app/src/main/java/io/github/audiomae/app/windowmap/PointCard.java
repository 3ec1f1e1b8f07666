package io.github.audiomae.app.windowmap;

import io.github.audiomae.app.similar.PictureReader;
import io.github.audiomae.app.similar.SpanPicture;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.CollectionCard;
import io.github.audiomae.collection.WindowFacts.Fact;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Beside the point under the pointer: its spectrogram, best class, labels, recording and time.
final class PointCard extends VBox {
    private static final double GAP = 14;
    private static final int PERCENT = 100;

    private final PictureReader pictures;
    private final ClassNames names;
    private final Messages messages;
    private final ImageView picture = new ImageView();
    private final Label title = new Label();
    private final Label said = new Label();
    private final Label where = new Label();
    private @Nullable Fact shown;

    PointCard(PictureReader pictures, ClassNames names, Messages messages) {
        this.pictures = pictures;
        this.names = names;
        this.messages = messages;
        setId("map-card");
        getStyleClass().add("point-card");
        setVisible(false);
        setMouseTransparent(true);
        title.getStyleClass().add("pane-number");
        where.getStyleClass().add("muted-small");
        title.setMaxWidth(SpanPicture.WIDTH);
        said.setId("map-card-labels");
        said.setMaxWidth(SpanPicture.WIDTH);
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.setMaxWidth(SpanPicture.WIDTH);
        picture.setFitWidth(SpanPicture.WIDTH);
        picture.setFitHeight(SpanPicture.HEIGHT);
        getChildren().addAll(picture, title, said, where);
    }

    /// Shows a window beside a place.
    ///
    /// @param labels what people call it
    void show(Fact fact, List<String> labels, CollectionCard card, Point2D at, double width, double height) {
        if (!fact.equals(shown)) {
            shown = fact;
            fill(fact, card);
        }
        said.setText(
                labels.isEmpty()
                        ? ""
                        : messages.text(
                                "map.labelled",
                                labels.stream()
                                        .map(label -> names.ofGiven(label, card.classes()))
                                        .collect(Collectors.joining(" · "))));
        autosize();
        double x = at.getX() + GAP + getWidth() > width ? at.getX() - GAP - getWidth() : at.getX() + GAP;
        double y = Math.clamp(at.getY() - getHeight() / 2, 0, Math.max(0, height - getHeight()));
        relocate(Math.max(0, x), y);
        setVisible(true);
    }

    private void fill(Fact fact, CollectionCard card) {
        List<String> labels = card.classes();
        title.setText(
                fact.label() < 0
                        ? messages.text("unit.unknown")
                        : names.of(labels.get(fact.label()), labels) + " "
                                + messages.text("unit.percent", messages.number(PERCENT * fact.score(), 0)));
        where.setText(messages.text(
                "similar.example",
                String.valueOf(fact.recording().getFileName()),
                messages.time(fact.begins(), fact.span().startSeconds())));
        picture.setImage(new WritableImage(SpanPicture.WIDTH, SpanPicture.HEIGHT));
        pictures.of(new PictureReader.Span(fact.recording(), fact.span(), card), found -> {
            if (fact.equals(shown)) {
                picture.setImage(found.image());
            }
        });
    }
}
