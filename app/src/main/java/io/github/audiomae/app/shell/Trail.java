package io.github.audiomae.app.shell;

import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.feature.FeatureContext;
import io.github.audiomae.app.feature.Room;
import io.github.audiomae.app.place.Place;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.app.workspace.Recording;
import io.github.audiomae.app.workspace.WorkspaceViewModel;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Where the user is, from the whole to the part: a click on a part shows its place. A small window shows the last
/// part.
final class Trail extends HBox {
    Trail(FeatureContext context) {
        Messages messages = context.messages();
        WorkspaceViewModel workspace = context.workspace();
        ObservableValue<Place> place = context.navigation().current();
        ObservableValue<Boolean> small = context.host().panels().room().map(Room::isSmall);
        ObservableValue<Boolean> inWindow = context.navigation().isShown(Place.WINDOW);
        ObservableValue<Boolean> open = workspace.recording().isNotNull();
        setId("trail");
        getStyleClass().add("trail");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);

        Button recording = new Button();
        recording.setId("recording-name");
        recording.getStyleClass().addAll("flat", "crumb");
        recording.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        recording.setMinWidth(0);
        recording.setMaxWidth(420);
        recording.setMnemonicParsing(false);
        recording.setOnAction(pressed -> context.navigation().show(Place.RECORDING));
        recording
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> place.getValue() == Place.COLLECTION
                                ? Objects.requireNonNullElse(
                                        context.navigation().collection().get(), messages.text("trail.no-collection"))
                                : name(workspace.recording().get(), messages),
                        place,
                        context.navigation().collection(),
                        workspace.recording()));
        Tips.of(recording)
                .bind(workspace.recording().map(now -> now.file().toString()).orElse(messages.text("open.title")));
        HBox.setHgrow(recording, Priority.SOMETIMES);

        Label behind = new Label("›");
        behind.getStyleClass().add("muted");
        behind.setMinWidth(USE_PREF_SIZE);
        Label window = new Label();
        window.setId("trail-window");
        window.getStyleClass().add("crumb-last");
        window.setMinWidth(0);
        window.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> span(workspace, small.getValue(), messages),
                        workspace.startSeconds(),
                        workspace.clock().shown(),
                        workspace.form(),
                        small));
        ObservableValue<Boolean> last =
                Bindings.createBooleanBinding(() -> inWindow.getValue() && open.getValue(), inWindow, open);
        Shown.when(window, last);
        ObservableValue<Boolean> both =
                Bindings.createBooleanBinding(() -> last.getValue() && !small.getValue(), last, small);
        Shown.when(behind, both);
        Shown.when(recording, Bindings.createBooleanBinding(() -> !last.getValue() || !small.getValue(), last, small));
        getChildren().addAll(recording, behind, window);
    }

    private static String name(@Nullable Recording recording, Messages messages) {
        return recording == null ? messages.text("toolbar.nothing-open") : recording.name();
    }

    /// From its start to its end; in a small window the start alone.
    private static String span(WorkspaceViewModel workspace, boolean small, Messages messages) {
        double start = workspace.startSeconds().get();
        String from = workspace.clock().text(start, messages);
        return small
                ? from
                : messages.text(
                        "trail.window", from, workspace.clock().text(start + workspace.windowSeconds(), messages));
    }
}
