package io.github.audiomae.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.Jobs;
import io.github.audiomae.app.problem.ProblemsViewModel;
import io.github.audiomae.app.recording.Tones;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.timestamp.StartSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockViewModelTest {
    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.onThisThread();
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final ProblemsViewModel problems = new ProblemsViewModel(messages);
    private final WorkspaceViewModel workspace = new WorkspaceViewModel(jobs, problems);
    private final ClockViewModel clock = workspace.clock();

    @Test
    void positionsAreTimesOfDayIfTheStartIsKnownAndWanted() {
        open("HRB-3_20260514_042000.wav");

        assertThat(clock.text(73.125, messages)).isEqualTo("04:21:13.13");
        assertThat(clock.text(73.125, Messages.in(Locale.GERMAN))).isEqualTo("04:21:13,13");

        clock.wanted().set(false);

        assertThat(clock.text(73.125, messages)).isEqualTo("1:13.13");
        assertThat(clock.start().get()).isNotNull();

        clock.wanted().set(true);
        open("tone.wav");

        assertThat(clock.text(73.125, messages)).isEqualTo("1:13.13");
        assertThat(clock.start().get()).isNull();
    }

    @Test
    void aTimeAfterMidnightIsOneOfTheNextDay() {
        open("20261231_235950.wav");

        assertThat(clock.text(9.999, messages)).isEqualTo("00:00:00.00");
        assertThat(clock.text(9.99, messages)).isEqualTo("23:59:59.99");
    }

    @Test
    void aPatternOfTheUserIsUsedAtOnce() {
        open("nest4-14.05.26 0420.wav");
        assertThat(clock.start().get()).isNull();

        clock.pattern().set("nest?-%d.%m.%y");
        assertThat(clock.start().get()).as("no whole pattern").isNull();
        clock.pattern().set("nest?-%d.%m.%y %H%M");

        assertThat(Objects.requireNonNull(clock.start().get()).source()).isEqualTo(StartSource.OWN_PATTERN);
        assertThat(clock.text(1, messages)).isEqualTo("04:20:01.00");
    }

    @Test
    void sourcesThatDisagreeAreReported() throws IOException {
        Path file = Tones.write(folder.resolve("20260514_042000.wav"), 500, 1);
        byte[] guano = "GUANO|Version: 1.0\nTimestamp: 2026-05-14T05:20:00\n".getBytes(StandardCharsets.UTF_8);
        byte[] sound = Files.readAllBytes(file);
        byte[] both = Arrays.copyOf(sound, sound.length + 8 + guano.length);
        ByteBuffer chunk = ByteBuffer.wrap(both).order(ByteOrder.LITTLE_ENDIAN);
        chunk.position(sound.length)
                .put("guan".getBytes(StandardCharsets.UTF_8))
                .putInt(guano.length)
                .put(guano);
        chunk.putInt(4, both.length - 8);
        Files.write(file, both);

        workspace.open(file);

        assertThat(clock.text(0, messages)).as("GUANO is believed first").isEqualTo("05:20:00.00");
        assertThat(Objects.requireNonNull(problems.current().get()).sentence())
                .contains("05:20:00", "04:20:00", "GUANO");
    }

    private void open(String name) {
        workspace.open(Tones.write(folder.resolve(name), 500, 1));
        assertThat(problems.current().get()).isNull();
    }
}
