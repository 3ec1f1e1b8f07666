package io.github.audiomae.app.session;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.text.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// A bar across the main window that offers to restore the session of a crash.
final class OfferBar extends HBox {
    private final Messages messages;
    private final Label sentence = new Label();

    OfferBar(SessionViewModel session, Messages messages) {
        this.messages = messages;
        setId("session-offer");
        getStyleClass().add("notice-bar");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button accept = new TextButton("session-accept", messages.text("session.accept"), session::accept);
        accept.getStyleClass().add("accent");
        getChildren()
                .addAll(
                        new FontIcon(Material2OutlinedMZ.RESTORE),
                        sentence,
                        accept,
                        new TextButton("session-decline", messages.text("session.decline"), session::decline));
        Shown.when(this, session.offer().isNotNull());
        session.offer().subscribe(this::describe);
    }

    private void describe(@Nullable Session offer) {
        if (offer != null) {
            sentence.setText(messages.text("session.offer", offer.currentName()));
        }
    }
}
