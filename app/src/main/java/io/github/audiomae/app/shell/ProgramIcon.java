package io.github.audiomae.app.shell;

import java.net.URL;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The icon of the program, in the sizes that desktops request.
final class ProgramIcon {
    private static final String NAME = "/io/github/audiomae/resources/icons/audiomae-%d.png";

    private ProgramIcon() {}

    static void attachTo(Stage stage) {
        IntStream.of(16, 32, 48, 64, 128, 256).mapToObj(ProgramIcon::image).forEach(stage.getIcons()::add);
    }

    private static Image image(int pixels) {
        String name = NAME.formatted(pixels);
        URL url = Objects.requireNonNull(ProgramIcon.class.getResource(name), name);
        return new Image(url.toExternalForm());
    }
}
