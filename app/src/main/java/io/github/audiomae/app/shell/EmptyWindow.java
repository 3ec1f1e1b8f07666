package io.github.audiomae.app.shell;

import io.github.audiomae.app.settings.SettingsViewModel;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The main window before its content is made: it has its size and its colours, so that it can be on the screen at
/// once.
///
/// @param root of its scene
public record EmptyWindow(StackPane root) {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    /// Gives a window its scene.
    public static EmptyWindow on(Stage stage, SettingsViewModel settings) {
        StackPane root = new StackPane();
        root.setAlignment(Pos.TOP_CENTER);
        Theme.followSystem(settings.systemDark());
        Theme.dress(root, settings.dark());
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        return new EmptyWindow(root);
    }
}
