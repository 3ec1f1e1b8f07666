package io.github.audiomae.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/// The style sheets: AtlantaFX's Primer, our colours over it, and our typeface.
final class Theme {
    private static final String RESOURCES = "/io/github/audiomae/resources/";
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");
    private static final double ANY_SIZE = 12;

    private Theme() {}

    /// Styles a window, and again whenever `dark` changes.
    static void dress(Parent root, ObservableValue<Boolean> dark) {
        FONTS.forEach(Theme::load);
        root.getStyleClass().add("explorer");
        dark.subscribe(now -> {
            Application.setUserAgentStylesheet(
                    now ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            root.getStylesheets().setAll(sheet("explorer.css"), sheet(now ? "dark.css" : "light.css"));
        });
    }

    /// Keeps `dark` equal to the theme of the desktop.
    static void followSystem(BooleanProperty dark) {
        dark.bind(Platform.getPreferences().colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK));
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource(RESOURCES + "theme/" + name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }

    private static void load(String font) {
        try (InputStream in =
                Objects.requireNonNull(Theme.class.getResourceAsStream(RESOURCES + "fonts/" + font), font)) {
            Font.loadFont(in, ANY_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
