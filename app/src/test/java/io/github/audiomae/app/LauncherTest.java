package io.github.audiomae.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.cli.CommandLineInterface;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTest {
    private static final Map<String, String> LINUX = Map.of("os.name", "Linux");

    @Test
    void nothingAndFilesMeanTheWindow() {
        assertThat(Launcher.isForWindow()).isTrue();
        assertThat(Launcher.isForWindow("rain.ogg")).isTrue();
        assertThat(Launcher.isForWindow("sounds/rain", "sounds/wind")).isTrue();
        assertThat(Launcher.isForWindow("src")).as("a folder that is there").isTrue();
    }

    @Test
    void commandsOptionsAndMistypedCommandsMeanTheCommandLine() {
        assertThat(Launcher.isForWindow("info", "rain.ogg")).isFalse();
        assertThat(Launcher.isForWindow("--version")).isFalse();
        assertThat(Launcher.isForWindow("clasify", "rain.ogg")).isFalse();
    }

    @Test
    void helpIsACommand() {
        assertThat(CommandLineInterface.isCommand("help")).isTrue();
        assertThat(CommandLineInterface.isCommand("rain")).isFalse();
    }

    @Test
    void withoutADisplayTheCommandsAreNamed() {
        assertThat(Display.whyNone(Map.of(), LINUX))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("no display", "audiomae --help")
                        .hasLineCount(1));
        assertThat(Display.whyNone(Map.of("DISPLAY", ""), LINUX)).isPresent();
    }

    @Test
    void anyDisplayWillDo() {
        assertThat(Display.whyNone(Map.of("DISPLAY", ":0"), LINUX)).isEmpty();
        assertThat(Display.whyNone(Map.of("WAYLAND_DISPLAY", "wayland-0"), LINUX))
                .isEmpty();
        assertThat(Display.whyNone(Map.of(), Map.of("os.name", "Mac OS X"))).isEmpty();
        assertThat(Display.whyNone(Map.of(), Map.of("os.name", "Linux", "glass.platform", "Headless")))
                .isEmpty();
    }

    @Test
    void aDisplayThatIsGoneIsNamed() {
        assertThat(Display.unreachable(Map.of("DISPLAY", ":77"))).contains(":77", "audiomae --help");
    }
}
