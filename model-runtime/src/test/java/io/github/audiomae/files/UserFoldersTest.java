package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    @Test
    void ownVariableWinsEverywhere() {
        assertThat(UserFolders.of(Map.of("AUDIOMAE_HOME", "/data", "XDG_DATA_HOME", "/x"), on("Linux"))
                        .data())
                .isEqualTo(Path.of("/data"));
    }

    @Test
    void linuxFollowsXdg() {
        assertThat(UserFolders.of(Map.of("XDG_DATA_HOME", "/x"), on("Linux")).data())
                .isEqualTo(Path.of("/x/audio-mae-explorer"));
        assertThat(UserFolders.of(Map.of("XDG_DATA_HOME", "relative"), on("Linux"))
                        .data())
                .isEqualTo(Path.of("/home/ada/.local/share/audio-mae-explorer"));
    }

    @Test
    void macUsesApplicationSupport() {
        assertThat(UserFolders.of(Map.of(), on("Mac OS X")).data())
                .isEqualTo(Path.of("/home/ada/Library/Application Support/audio-mae-explorer"));
    }

    @Test
    void windowsUsesRoamingData() {
        assertThat(UserFolders.of(Map.of("APPDATA", "/roaming"), on("Windows 11"))
                        .data())
                .isEqualTo(Path.of("/roaming/audio-mae-explorer"));
    }

    @Test
    void cacheFollowsTheSameConventions() {
        assertThat(UserFolders.of(Map.of("AUDIOMAE_HOME", "/data"), on("Linux")).cache())
                .isEqualTo(Path.of("/data/cache"));
        assertThat(UserFolders.of(Map.of("XDG_CACHE_HOME", "/c"), on("Linux")).cache())
                .isEqualTo(Path.of("/c/audio-mae-explorer"));
        assertThat(UserFolders.of(Map.of(), on("Linux")).cache())
                .isEqualTo(Path.of("/home/ada/.cache/audio-mae-explorer"));
        assertThat(UserFolders.of(Map.of(), on("Mac OS X")).cache())
                .isEqualTo(Path.of("/home/ada/Library/Caches/audio-mae-explorer"));
        assertThat(UserFolders.of(Map.of("LOCALAPPDATA", "/local"), on("Windows 11"))
                        .cache())
                .isEqualTo(Path.of("/local/audio-mae-explorer/cache"));
    }

    private static Properties on(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ada");
        return properties;
    }
}
