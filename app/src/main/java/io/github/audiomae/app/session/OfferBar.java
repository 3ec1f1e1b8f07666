package io.github.audiomae.app.session;

import io.github.audiomae.app.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// Offers what a crash left, in one line across the window.
public final class OfferBar extends HBox {
    private final Messages messages;
    private final Label sentence = new Label();

    public OfferBar(SessionViewModel session, Messages messages) {
        this.messages = messages;
        setId("session-offer");
        getStyleClass().add("notice-bar");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button accept = button("session-accept", messages.text("session.accept"), session::accept);
        accept.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        new FontIcon(Material2OutlinedMZ.RESTORE),
                        sentence,
                        accept,
                        button("session-decline", messages.text("session.decline"), session::decline));
        visibleProperty().bind(session.offer().isNotNull());
        managedProperty().bind(visibleProperty());
        session.offer().subscribe(this::describe);
    }

    private void describe(@Nullable Session offer) {
        if (offer != null) {
            sentence.setText(messages.text("session.offer", offer.currentName()));
        }
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
