package io.github.audiomae.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.masking.MaskKind;
import io.github.audiomae.app.masking.MaskState;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.app.reconstruction.Arrangement;
import io.github.audiomae.app.settings.ThemeChoice;
import io.github.audiomae.app.spectrogram.Viewport;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.colour.ColourMap;
import io.github.audiomae.explore.ClassTimeline;
import io.github.audiomae.explore.Levels;
import io.github.audiomae.inference.ExecutionTarget;
import io.github.audiomae.library.ModelLibrary;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program starts with the settings, session, models and caches of version 0.1.0.
class SessionOfVersion010Test {
    private static final Path FILES = Path.of("../model-runtime/src/test/resources/version-0.1.0/files.zip");

    @TempDir
    Path folder;

    private final List<Boolean> classifying = new ArrayList<>();
    private Explorer explorer;

    @BeforeEach
    void start() throws IOException {
        unpack();
        Path session = folder.resolve("home/session.json");
        String recordings = folder.resolve("recordings").toString().replace("\\", "\\\\");
        Files.writeString(session, Files.readString(session).replace("/tmp/recordings", recordings));
        Path home = folder.resolve("home");
        explorer = new Explorer(
                Jobs.onThisThread(),
                Messages.in(Locale.ENGLISH),
                home,
                folder.resolve("cache"),
                new ModelLibrary(home, Bundled.models()),
                List.of(),
                ExecutionTarget.parse("cpu:1"));
        explorer.timeline().running().addListener((property, old, now) -> classifying.add(now));
        explorer.start(List.of());
    }

    @AfterEach
    void close() {
        explorer.close();
    }

    @Test
    void recordingMaskAndViewAreThoseOfTheSession() {
        assertThat(explorer.problems().current().get()).isNull();
        assertThat(Objects.requireNonNull(explorer.workspace().recording().get())
                        .name())
                .isEqualTo("tones.wav");
        assertThat(explorer.workspace().startSeconds().get()).isEqualTo(12.5);
        MaskState mask = explorer.masking().state().get();
        assertThat(mask.kind()).isEqualTo(MaskKind.PAINTED);
        assertThat(mask.percent()).isEqualTo(60);
        assertThat(mask.seed()).isEqualTo(7);
        assertThat(mask.painted().idsKeep())
                .hasSize(187)
                .startsWith(1, 5, 7, 8, 10)
                .endsWith(507, 509, 510);
        assertThat(explorer.arrangement().arrangement().get()).isEqualTo(Arrangement.WIPE);
        assertThat(explorer.arrangement().patchErrors().get()).isTrue();
        assertThat(explorer.reconstruction().pasted().get()).isFalse();
        assertThat(explorer.reconstruction().levels().get()).isEqualTo(Levels.NORMALIZED);
        assertThat(explorer.cursor().viewport().get()).isEqualTo(new Viewport(100, 500, 1024));
        assertThat(explorer.classification().pinned()).containsExactly("Rain, heavy");
    }

    @Test
    void modelsAreTheDefaultOneAndTheOneChosenBesideIt() {
        assertThat(Objects.requireNonNull(explorer.models().chosen().get()).id())
                .isEqualTo("listener");
        assertThat(explorer.reconstruction().shown().getValue())
                .isNotNull()
                .satisfies(shown -> assertThat(shown.reconstruction().maskedMse())
                        .hasValueCloseTo(2.1617759227711715, within(1e-3)));
    }

    @Test
    void settingsAreThePersons() {
        assertThat(explorer.settings().theme().get()).isEqualTo(ThemeChoice.LIGHT);
        assertThat(explorer.settings().colourMap().get()).isEqualTo(ColourMap.VIRIDIS);
        assertThat(explorer.settings().recent()).containsExactly(Path.of("/tmp/recordings/tones.wav"));
        assertThat(explorer.keyMap().text("undo", explorer.messages())).isEqualTo("Ctrl+U");
    }

    @Test
    void keptTimelineIsShownAndNothingIsClassifiedAgain() {
        ClassTimeline timeline =
                Objects.requireNonNull(explorer.timeline().timeline().get());

        assertThat(timeline.isWhole()).isTrue();
        assertThat(timeline.score(7, 4)).isEqualTo(0.5131829f);
        assertThat(classifying).isEmpty();
    }

    private void unpack() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(FILES);
                Stream<Path> entries = Files.walk(zip.getPath("/"))) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                Path file = folder.resolve(entry.toString().substring(1));
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(entry, file);
            }
        }
    }
}
