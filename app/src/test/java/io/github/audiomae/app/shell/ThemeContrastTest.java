package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.spectrogram.PlotColours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text is legible in both themes: contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
class ThemeContrastTest {
    private static final Path THEMES = Path.of("../resources/src/main/resources/io/github/audiomae/resources/theme");
    private static final Pattern COLOUR = Pattern.compile("(-[a-z-]+): (#[0-9a-f]{6});");
    private static final double AA = 4.5;

    /// Least contrast of graphical parts (WCAG 2.2, 1.4.11).
    private static final double PARTS = 3;

    @ParameterizedTest
    @CsvSource({
        "-color-fg-default,-color-bg-default",
        "-color-fg-default,-ex-panel",
        "-color-fg-default,-ex-bar",
        "-color-fg-default,-ex-button",
        "-color-fg-default,-ex-button-hover",
        "-color-fg-muted,-color-bg-default",
        "-color-fg-muted,-ex-panel",
        "-color-fg-muted,-ex-bar",
        "-color-fg-muted,-ex-button",
        "-color-fg-muted,-ex-button-hover",
        "-color-fg-muted,-color-bg-overlay",
        "-color-fg-muted,-color-bg-inset",
        "-color-fg-subtle,-color-bg-default",
        "-color-fg-subtle,-ex-button",
        "-color-accent-fg,-ex-button",
        "-color-fg-default,-ex-error-bg",
        "-color-fg-emphasis,-color-accent-emphasis",
        "-ex-result,-color-bg-default",
        "-ex-error-fg,-ex-error-bg",
        "-ex-notice-fg,-ex-notice-bg"
    })
    void textCanBeReadOnItsGround(String text, String ground) throws IOException {
        for (String theme : new String[] {"dark.css", "light.css"}) {
            Map<String, Color> colours = colours(theme);

            assertThat(Contrast.between(colour(colours, text), colour(colours, ground)))
                    .as("%s on %s in %s", text, ground, theme)
                    .isGreaterThanOrEqualTo(AA);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-color-accent-emphasis,-color-bg-default",
        "-color-accent-emphasis,-color-bg-overlay",
        "-color-accent-emphasis,-ex-panel",
        "-color-accent-emphasis,-ex-bar",
        "-color-accent-emphasis,-ex-button",
        "-ex-field,-ex-bar",
        "-ex-field,-ex-panel",
        "-ex-field,-color-bg-default",
        "-ex-field,-color-bg-overlay",
        "-ex-good,-ex-button",
        "-ex-busy,-ex-button",
        "-ex-whole,-ex-panel",
        "-ex-visible,-ex-panel",
        "-ex-rebuilt,-ex-panel"
    })
    void partsAndTheRingOfTheKeyboardAreSeen(String part, String ground) throws IOException {
        for (String theme : new String[] {"dark.css", "light.css"}) {
            Map<String, Color> colours = colours(theme);

            assertThat(Contrast.between(colour(colours, part), colour(colours, ground)))
                    .as("%s on %s in %s", part, ground, theme)
                    .isGreaterThanOrEqualTo(PARTS);
        }
    }

    @ParameterizedTest
    @CsvSource({"dark.css,true", "light.css,false"})
    void numbersAlongAxesCanBeRead(String theme, boolean dark) throws IOException {
        assertThat(Contrast.between(PlotColours.of(dark).label(), colour(colours(theme), "-color-bg-default")))
                .isGreaterThanOrEqualTo(AA);
    }

    private static Map<String, Color> colours(String theme) throws IOException {
        return COLOUR.matcher(Files.readString(THEMES.resolve(theme)))
                .results()
                .collect(Collectors.toMap((MatchResult line) -> line.group(1), line -> Color.web(line.group(2))));
    }

    private static Color colour(Map<String, Color> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }
}
