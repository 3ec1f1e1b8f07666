package io.github.audiomae.app.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.audiomae.app.fx.JobState;
import io.github.audiomae.app.workspace.SoundAndModel;
import io.github.audiomae.explore.DeviceCheck;
import io.github.audiomae.explore.ModelSpeed;
import io.github.audiomae.library.SpeedNotes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesViewModelTest {
    @TempDir
    Path folder;

    private SoundAndModel given;
    private SpeedNotes speeds;
    private DevicesViewModel devices;

    @BeforeEach
    void open() {
        given = SoundAndModel.in(folder, 3);
        speeds = new SpeedNotes(folder);
        devices = new DevicesViewModel(given.jobs(), given.problems(), given.model(), List.of(), speeds);
        given.load();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void lookMeasuresTheModelAndNotesItsSpeed() {
        assertThat(devices.report().get()).isNull();

        devices.look();

        ModelSpeed measured = Objects.requireNonNull(devices.time().get());
        assertThat(measured.milliseconds()).isPositive();
        assertThat(speeds.best(Objects.requireNonNull(given.model().get()).folder()))
                .hasValue(measured.milliseconds());
        assertThat(Objects.requireNonNull(devices.report().get()).cores()).isPositive();
    }

    @Test
    void withoutAModelDevicesAreStillReported() {
        given.close();

        devices.look();
        devices.compare();

        assertThat(devices.report().get()).isNotNull();
        assertThat(devices.time().get()).isNull();
        assertThat(devices.check().get()).isNull();
    }

    /// Each of the others was used, or there is a reason.
    @Test
    void comparisonMeasuresEveryDeviceOrSaysWhyNot() {
        devices.compare();

        assertThat(devices.check().get()).isInstanceOfSatisfying(JobState.Done.class, done -> {
            DeviceCheck.Result result = (DeviceCheck.Result) done.result();
            assertThat(result.cpu().milliseconds()).isPositive();
            assertThat(result.others())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(other -> assertThat(other.time().isPresent())
                            .isNotEqualTo(other.whyNot().isPresent()));
            assertThat(speeds.of(Objects.requireNonNull(given.model().get()).folder()))
                    .containsEntry(
                            result.cpu().device().toString(), result.cpu().milliseconds());
        });
        assertThat(devices.busy().get()).isFalse();
    }
}
