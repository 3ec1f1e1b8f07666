package io.github.audiomae.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {
    private static final String NAME = "audio-mae-explorer";

    @TempDir
    Path root;

    private Path home;
    private Path entry;
    private Path file;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void makeHomes() throws IOException {
        home = Files.createDirectory(root.resolve("home"));
        entry = Files.createDirectory(root.resolve("entry"));
        file = Files.createFile(root.resolve("file"));
        environment.put("HOME", home.toString());
    }

    @Test
    void ownVariableWinsEverywhere() {
        environment.put("AUDIOMAE_HOME", root.resolve("own").toString());
        environment.put("XDG_DATA_HOME", root.resolve("x").toString());

        assertThat(on("Linux").data()).isEqualTo(root.resolve("own"));
        assertThat(on("Linux").cache()).isEqualTo(root.resolve("own/cache"));
        assertThat(on("Linux").remark()).isEmpty();
    }

    @Test
    void linuxFollowsXdg() {
        environment.put("XDG_DATA_HOME", root.resolve("x").toString());
        environment.put("XDG_CACHE_HOME", root.resolve("c").toString());

        assertThat(on("Linux").data()).isEqualTo(root.resolve("x").resolve(NAME));
        assertThat(on("Linux").cache()).isEqualTo(root.resolve("c").resolve(NAME));
    }

    @Test
    void relativeXdgFoldersAreIgnored() {
        environment.put("XDG_DATA_HOME", "relative");

        assertThat(on("Linux").data()).isEqualTo(home.resolve(".local/share").resolve(NAME));
        assertThat(on("Linux").cache()).isEqualTo(home.resolve(".cache").resolve(NAME));
    }

    @Test
    void macUsesTheLibraryFolder() {
        assertThat(on("Mac OS X").data())
                .isEqualTo(home.resolve("Library/Application Support").resolve(NAME));
        assertThat(on("Mac OS X").cache())
                .isEqualTo(home.resolve("Library/Caches").resolve(NAME));
    }

    @Test
    void windowsUsesRoamingDataAndLocalCaches() {
        environment.put("APPDATA", root.resolve("roaming").toString());
        environment.put("LOCALAPPDATA", root.resolve("local").toString());

        assertThat(on("Windows 11").data()).isEqualTo(root.resolve("roaming").resolve(NAME));
        assertThat(on("Windows 11").cache())
                .isEqualTo(root.resolve("local").resolve(NAME).resolve("cache"));
    }

    @Test
    void theHomeVariableComesBeforeTheEntryInTheListOfUsers() {
        assertThat(on("Linux").data()).startsWithRaw(home);

        environment.put("HOME", root.resolve("missing").toString());

        assertThat(on("Linux").data()).isEqualTo(entry.resolve(".local/share").resolve(NAME));
        assertThat(on("Linux").cache()).isEqualTo(entry.resolve(".cache").resolve(NAME));
        assertThat(on("Linux").remark()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsPassedOver() {
        environment.put("XDG_DATA_HOME", file.resolve("below").toString());
        environment.put("XDG_CACHE_HOME", file.resolve("below").toString());

        assertThat(on("Linux").data()).isEqualTo(home.resolve(".local/share").resolve(NAME));
        assertThat(on("Linux").cache()).isEqualTo(home.resolve(".cache").resolve(NAME));
    }

    /// Java gives `?` as the home of a user id without an entry, which is a folder in the current one if taken by
    /// name.
    @Test
    void withoutAnyHomeATemporaryFolderOfTheUserServesAndARemarkSaysSo() {
        environment.remove("HOME");
        entry = Path.of("?");

        UserFolders folders = on("Linux");

        assertThat(folders.data().getParent()).isEqualTo(root);
        assertThat(folders.data()).isDirectory();
        assertThat(folders.cache()).isEqualTo(folders.data().resolve("cache"));
        assertThat(folders.remark().orElseThrow().toString())
                .contains(folders.data().toString())
                .contains("AUDIOMAE_HOME");
        assertThat(on("Linux").data()).isEqualTo(folders.data());
    }

    /// A library that many share is often meant to be read only.
    @Test
    void ownDataThatCanOnlyBeReadIsKeptAndOnlyTheCacheMoves() {
        environment.put("AUDIOMAE_HOME", file.resolve("shared").toString());

        UserFolders folders = on("Linux");

        assertThat(folders.data()).isEqualTo(file.resolve("shared"));
        assertThat(folders.cache().resolve("../..").normalize()).isEqualTo(root);
        assertThat(folders.remark().orElseThrow().toString())
                .contains(file.resolve("shared").toString())
                .contains(folders.cache().toString());
    }

    private UserFolders on(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", entry.toString());
        properties.setProperty("user.name", "ada");
        properties.setProperty("java.io.tmpdir", root.toString());
        return UserFolders.of(environment, properties);
    }
}
