package io.github.audiomae.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.files.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings are kept, and the theme follows the desktop when it should.
class SettingsViewModelTest {
    @TempDir
    Path home;

    @Test
    void everythingSetIsThereAtTheNextStart() {
        SettingsViewModel settings = open();
        settings.theme().set(ThemeChoice.SYSTEM);
        settings.colourMap().set(ColourMap.CIVIDIS);
        settings.language().set(Language.GERMAN);
        settings.device().set("cpu:1");
        settings.keys().set(Map.of("open", List.of("Ctrl+K")));
        settings.tourSeen().set(true);
        settings.remember(home.resolve("b.wav"));

        SettingsViewModel next = open();

        assertThat(next.theme().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(next.colourMap().get()).isEqualTo(ColourMap.CIVIDIS);
        assertThat(next.language().get()).isEqualTo(Language.GERMAN);
        assertThat(next.device().get()).isEqualTo("cpu:1");
        assertThat(next.keys().get()).isEqualTo(Map.of("open", List.of("Ctrl+K")));
        assertThat(next.tourSeen().get()).isTrue();
        assertThat(next.recent()).containsExactly(home.resolve("b.wav"));
        assertThat(next.lastFolder()).isEqualTo(home);
    }

    @Test
    void systemThemeFollowsTheDesktop() {
        SettingsViewModel settings = open();
        settings.theme().set(ThemeChoice.SYSTEM);

        settings.systemDark().set(false);
        assertThat(settings.dark().get()).isFalse();
        settings.systemDark().set(true);

        assertThat(settings.dark().get()).isTrue();
        assertThat(settings.theme().get()).isEqualTo(ThemeChoice.SYSTEM);
    }

    @Test
    void switchingByHandLeavesTheSystemTheme() {
        SettingsViewModel settings = open();
        settings.theme().set(ThemeChoice.SYSTEM);

        settings.dark().set(false);

        assertThat(settings.theme().get()).isEqualTo(ThemeChoice.LIGHT);
        settings.systemDark().set(false);
        settings.systemDark().set(true);
        assertThat(settings.dark().get()).isFalse();
    }

    @Test
    void whoListensToTheRecentFilesHearsOfThemHoweverLong() {
        SettingsViewModel settings = open();
        List<String> heard = new ArrayList<>();
        settings.recent().addListener((ListChangeListener<Path>)
                change -> heard.add(String.valueOf(change.getList().getFirst().getFileName())));

        System.gc(); // collects unreferenced objects
        settings.remember(home.resolve("b.wav"));

        assertThat(heard).containsExactly("b.wav");
        assertThat(settings.recent()).isSameAs(settings.recent());
    }

    @Test
    void recentFilesAreTheNewestTwelveOnceEach() {
        SettingsViewModel settings = open();
        IntStream.range(0, 15).forEach(i -> settings.remember(home.resolve(i + ".wav")));

        settings.remember(home.resolve("10.wav"));

        assertThat(settings.recent()).hasSize(12).startsWith(home.resolve("10.wav"), home.resolve("14.wav"));
    }

    @Test
    void dialogsStartWhereTheLastOneEndedOrInTheOwnFolderWhereThatIsGone() throws IOException {
        SettingsViewModel settings = open();
        assertThat(settings.lastFolder()).isEqualTo(UserFolders.home());
        Path figures = Files.createDirectory(home.resolve("figures"));

        settings.visit(figures.resolve("figure.png"));

        assertThat(settings.lastFolder()).isEqualTo(figures);
        Files.delete(figures);
        assertThat(settings.lastFolder()).isEqualTo(UserFolders.home());
    }

    @Test
    void settingsOfAnotherVersionAreReadAsFarAsTheyGo() throws IOException {
        Files.writeString(home.resolve("settings.json"), "{\"theme\":\"light\",\"spaceship\":1}");

        SettingsViewModel settings = open();

        assertThat(settings.dark().get()).isFalse();
        assertThat(settings.device().get()).isEqualTo("auto");
    }

    @Test
    void boundOfTheCacheIsKeptAndUsualWhereNoneWasSet() {
        SettingsViewModel settings = open();
        assertThat(settings.cacheBytes().getValue()).isEqualTo(1_000_000_000L);

        settings.cacheMegabytes().set(250);
        settings.close();

        assertThat(open().cacheBytes().getValue()).isEqualTo(250_000_000L);
    }

    @Test
    void languageOfTheSystemIsSpokenWhereWeCan() {
        assertThat(Language.SYSTEM.locale(Locale.GERMANY)).isEqualTo(Locale.GERMAN);
        assertThat(Language.SYSTEM.locale(Locale.CHINA)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.SYSTEM.locale(Locale.forLanguageTag("zh-Hans-HK"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Language.SYSTEM.locale(Locale.ITALY)).isEqualTo(Locale.ENGLISH);
        assertThat(Language.ENGLISH.locale(Locale.GERMANY)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void simplifiedCharactersAreNotForcedOnReadersOfTraditionalOnes() {
        assertThat(Language.SYSTEM.locale(Locale.TAIWAN)).isEqualTo(Locale.ENGLISH);
        assertThat(Language.SYSTEM.locale(Locale.forLanguageTag("zh-Hant-CN"))).isEqualTo(Locale.ENGLISH);
        assertThat(Language.CHINESE.locale(Locale.TAIWAN)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void chosenLanguageIsSpokenAtTheNextStart() {
        SettingsViewModel settings = open();
        settings.language().set(Language.CHINESE);
        settings.close();

        assertThat(new SettingsStore(home).language(Locale.US)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    private SettingsViewModel open() {
        return new SettingsViewModel(Jobs.onThisThread(), new SettingsStore(home));
    }
}
