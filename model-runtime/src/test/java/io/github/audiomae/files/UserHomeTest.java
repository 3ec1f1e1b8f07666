package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UserHomeTest {
    @Test
    void ownVariableWinsEverywhere() {
        assertThat(UserHome.of(Map.of("AUDIOMAE_HOME", "/data", "XDG_DATA_HOME", "/x"), on("Linux")))
                .isEqualTo(Path.of("/data"));
    }

    @Test
    void linuxFollowsXdg() {
        assertThat(UserHome.of(Map.of("XDG_DATA_HOME", "/x"), on("Linux"))).isEqualTo(Path.of("/x/audio-mae-explorer"));
        assertThat(UserHome.of(Map.of("XDG_DATA_HOME", "relative"), on("Linux")))
                .isEqualTo(Path.of("/home/ada/.local/share/audio-mae-explorer"));
    }

    @Test
    void macUsesApplicationSupport() {
        assertThat(UserHome.of(Map.of(), on("Mac OS X")))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/audio-mae-explorer"));
    }

    @Test
    void windowsUsesRoamingData() {
        assertThat(UserHome.of(Map.of("APPDATA", "/roaming"), on("Windows 11")))
                .isEqualTo(Path.of("/roaming/audio-mae-explorer"));
    }

    private static Properties on(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ada");
        return properties;
    }
}
